package io.mullion.controller.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleDownTest {
    @TempDir
    private Path folder;

    @Test
    void theServiceStartsWithoutAConsoleShowsItsHostsDownAndRecoversByItself() throws IOException {
        try (Scene scene = new Scene(folder)) {
            scene.awaitUp(5);
            scene.silence("hmc1", true);

            scene.restart();

            assertThat(scene.api().status("compute/v2.1/servers")).isEqualTo(200);
            scene.awaitUp(1);
            scene.silence("hmc1", false);
            scene.awaitUp(5);
        }
    }
}
