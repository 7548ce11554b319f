package io.mullion.controller.volumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.controller.identity.TestingIdentity;
import io.mullion.controller.volumes.BootVolumes.Wish;
import io.mullion.controller.volumes.api.Owner;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BootVolumesTest {
    private VolumesRig rig;
    private BootVolumes boot;

    @BeforeAll
    void start() {
        rig = new VolumesRig("[volumes]\nquota_volumes = 2");
        boot = rig.api().get(BootVolumes.class);
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    @AfterEach
    void recover() {
        rig.array().recover();
    }

    @Test
    void aBootVolumeIsMadeFromAnImageAndRemovedWithItsServer() {
        UUID id = recorded();
        assertThat(recorded(id)).as("asked twice").isEqualTo(id);
        Volume made = boot.make(id);
        assertThat(made.status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(made.traits().bootable()).isTrue();
        assertThat(made.sizeGib()).isEqualTo(20);
        assertThat(boot.make(id)).isEqualTo(made);

        boot.remove(id);
        boot.remove(id);
        assertThat(rig.array().disks()).doesNotContainKey(id);
    }

    @Test
    void whatCouldNotBeMadeIsTakenBack() {
        UUID id = recorded();
        rig.array().fail("copy");
        assertThatThrownBy(() -> boot.make(id)).hasMessageContaining("CMMVC0001E");
        rig.array().recover();
        boot.remove(id);
        Optional<Volume> left =
                rig.api().database().read(handle -> rig.api().get(Volumes.class).find(handle, id));
        assertThat(left).isEmpty();
    }

    @Test
    void quotasHold() {
        UUID one = recorded();
        UUID two = recorded();
        try {
            assertThatThrownBy(this::recorded)
                    .extracting(failure -> ((MullionException) failure).code())
                    .isEqualTo(ErrorCode.OVER_QUOTA);
        } finally {
            boot.remove(one);
            boot.remove(two);
        }
    }

    private UUID recorded() {
        return recorded(UUID.randomUUID());
    }

    private UUID recorded(UUID id) {
        Wish wish = new Wish(
                id,
                new Owner(TestingIdentity.PROJECT, "joe"),
                "aix1-boot",
                Optional.empty(),
                Optional.of("svc1 base template"),
                new Volume.Origin(Optional.empty(), Optional.empty(), Optional.of(VolumesRig.IMAGE)));
        return rig.api()
                .database()
                .inTransaction(handle -> boot.record(handle, wish))
                .id();
    }
}
