package io.mullion.nova;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.fixtures.powervm.model.Rmc;
import io.mullion.spi.compute.PartitionSpec;
import io.mullion.spi.compute.PartitionSpec.MemorySpec;
import io.mullion.spi.compute.PartitionSummary;
import io.mullion.spi.compute.Resize;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.units.Mib;
import io.mullion.spi.volume.StorageProtocol;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ResizeTest {
    private static NovaRig rig;
    private static Resize resize;

    @BeforeAll
    static void start() {
        rig = new NovaRig();
        resize = rig.driver().resize().orElseThrow();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static PartitionSpec spec(PartitionSpec like, int gib) {
        MemorySpec memory = new MemorySpec(Mib.ofGib(1), Mib.ofGib(gib), Mib.ofGib(8), 0, Optional.empty());
        return new PartitionSpec(like.server(), like.name(), like.os(), memory, like.processors(), like.options());
    }

    private static Mib memory(ServerHandle server) {
        return rig.driver().show(server).orElseThrow().memory();
    }

    private static void boot(ServerHandle server) {
        StorageAccess access = rig.driver().storageAccess(server, StorageAccess.none(StorageProtocol.NPIV));
        rig.driver()
                .connect(server, rig.lun("600507680C800000000000000000E001").exportedTo(access.initiators()), access);
        rig.driver().start(server);
        Awaitility.await()
                .until(() -> rig.hardware(server).orElseThrow().power().rmc() == Rmc.ACTIVE);
    }

    @Test
    void aStoppedPartitionTakesAnySizeAndName() {
        PartitionSpec before = NovaRig.spec("before");
        ServerHandle server = rig.driver().create(NovaRig.P9, before);
        assertThat(resize.live(server, spec(before, 6))).isTrue();
        resize.resize(server, spec(before, 6).named("after"));
        resize.resize(server, spec(before, 6).named("after"));
        PartitionSummary shown = rig.driver().show(server).orElseThrow();
        assertThat(shown.memory()).isEqualTo(Mib.ofGib(6));
        assertThat(shown.name()).isEqualTo("after");
    }

    @Test
    void aRunningPartitionGrowsWithinItsBoundsAndNoFurther() {
        PartitionSpec spec = spec(NovaRig.spec("grows"), 2);
        ServerHandle server = rig.driver().create(NovaRig.P9, spec);
        boot(server);
        assertThat(resize.live(server, spec(spec, 4))).isTrue();
        resize.resize(server, spec(spec, 4));
        assertThat(memory(server)).isEqualTo(Mib.ofGib(4));
        PartitionSpec larger = new PartitionSpec(
                spec.server(),
                spec.name(),
                spec.os(),
                MemorySpec.fixed(Mib.ofGib(16)),
                spec.processors(),
                spec.options());
        assertThat(resize.live(server, larger)).isFalse();
        assertThatThrownBy(() -> resize.resize(server, larger))
                .asInstanceOf(InstanceOfAssertFactories.type(MullionException.class))
                .returns(ErrorCode.STATE_CONFLICT, MullionException::code);
        assertThat(memory(server)).isEqualTo(Mib.ofGib(4));
    }
}
