package io.mullion.nova;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.fixtures.powervm.model.Media;
import io.mullion.spi.compute.ConfigDrive;
import io.mullion.spi.compute.ServerHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigDriveTest {
    private NovaRig rig;
    private ConfigDrive drive;

    @BeforeEach
    void start() throws IOException {
        rig = new NovaRig();
        Path iso = Files.write(rig.folder().resolve("first-boot.iso"), new byte[64 * 1024]);
        drive = new ConfigDrive(iso, Files.size(iso));
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private List<String> media(String host) {
        return rig.vioses(host).stream()
                .flatMap(vios -> vios.repositoryGroup().stream())
                .flatMap(group -> group.repository().stream())
                .flatMap(repository -> repository.media().values().stream())
                .map(Media::name)
                .toList();
    }

    private long loaded(ServerHandle server) {
        return rig.hardware(server).orElseThrow().scsiAdapters().stream()
                .flatMap(adapter -> adapter.targets().stream())
                .filter(target -> target.backing() instanceof Media)
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {NovaRig.P8, NovaRig.NOVALINK})
    void theImageIsInADriveOnceHoweverOftenItIsInserted(String host) {
        ServerHandle server = rig.created(host, "drive");
        rig.driver().insertConfigDrive(server, drive);
        rig.driver().insertConfigDrive(server, drive);
        assertThat(loaded(server)).isEqualTo(1);
        assertThat(media(host)).singleElement().asString().startsWith("cfg_").endsWith(".iso");
    }

    @ParameterizedTest
    @ValueSource(strings = {NovaRig.P9, NovaRig.NOVALINK})
    void anEjectedImageIsGoneFromTheIoServerAndTheDriveStays(String host) {
        ServerHandle server = rig.created(host, "eject");
        rig.driver().insertConfigDrive(server, drive);
        rig.driver().ejectConfigDrive(server);
        rig.driver().ejectConfigDrive(server);
        assertThat(media(host)).isEmpty();
        assertThat(loaded(server)).isZero();
        assertThat(rig.hardware(server).orElseThrow().scsiAdapters()).hasSize(1);
        rig.driver().insertConfigDrive(server, drive);
        assertThat(loaded(server)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {NovaRig.P8})
    void deletingTheServerDeletesItsImage(String host) {
        ServerHandle server = rig.created(host, "gone");
        rig.driver().insertConfigDrive(server, drive);
        rig.driver().delete(server);
        assertThat(media(host)).isEmpty();
    }
}
