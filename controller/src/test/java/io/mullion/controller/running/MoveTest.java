package io.mullion.controller.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveTest {
    @TempDir
    private Path folder;

    @Test
    void afterAMoveTheArrayLetsInTheTargetAndTheTargetAlone() throws IOException {
        try (Scene scene = new Scene(folder)) {
            String server = scene.createMovable("moves");
            String source = scene.awaitServer(server, "ACTIVE")
                    .path("OS-EXT-SRV-ATTR:host")
                    .asText();
            Set<String> before = letIn(scene);
            scene.awaitConnections();

            scene.move(server);
            JsonNode moved = scene.awaitServer(server, "ACTIVE");

            assertThat(moved.path("OS-EXT-SRV-ATTR:host").asText()).isNotEqualTo(source);
            assertThat(letIn(scene)).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        }
    }

    @Test
    void aMoveThatIsSaidToHaveFailedLeavesAServerThatIsShownWhereItRunsAndReachesItsDisk() throws IOException {
        try (Scene scene = new Scene(folder)) {
            String server = scene.createMovable("said-to-fail");
            scene.awaitServer(server, "ACTIVE");
            scene.awaitConnections();
            scene.hold("""
                    {"job": "Migrate", "phase": "after", "action": "fail", "message": "HSCL0000 said so", "times": 1}""");

            scene.move(server);
            JsonNode settled = scene.awaitServer(server, "ACTIVE");

            String host = settled.path("OS-EXT-SRV-ATTR:host").asText();
            assertThat(scene.held().path("frames").path(host).path("partitions"))
                    .hasSize(1);
            assertThat(letIn(scene)).isNotEmpty();
        }
    }

    /** Ports of all hosts that a volume is mapped to. */
    private static Set<String> letIn(Scene scene) {
        Set<String> ports = new TreeSet<>();
        for (JsonNode array : scene.held().path("arrays")) {
            for (JsonNode map : array.path("maps")) {
                for (JsonNode host : array.path("hosts")) {
                    if (host.path("name").equals(map.path("host"))) {
                        host.path("ports").forEach(port -> ports.add(port.asText()));
                    }
                }
            }
        }
        return ports;
    }
}
