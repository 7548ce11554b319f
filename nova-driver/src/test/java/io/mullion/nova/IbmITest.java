package io.mullion.nova;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.fixtures.powervm.model.FibreAdapter;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.compute.PartitionSpec;
import io.mullion.spi.compute.PowerState;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StopMode;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.StorageProtocol;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IbmITest {
    private static NovaRig rig;

    @BeforeAll
    static void start() {
        rig = new NovaRig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static ServerHandle created(String name) {
        PartitionSpec aix = NovaRig.spec(name);
        return rig.driver()
                .create(
                        NovaRig.P9,
                        new PartitionSpec(
                                aix.server(), aix.name(), OsType.IBM_I, aix.memory(), aix.processors(), aix.options()));
    }

    @Test
    void itLoadsFromTheLowestSlotsWithADiskAndStopsByItsOwnLadder() {
        ServerHandle server = created("ibmi");
        StorageAccess access = rig.driver().storageAccess(server, StorageAccess.none(StorageProtocol.NPIV));
        rig.driver()
                .connect(server, rig.lun("600507680C800000000000000000D001").exportedTo(access.initiators()), access);
        rig.driver().start(server);
        int first = rig.hardware(server).orElseThrow().fibreAdapters().stream()
                .mapToInt(FibreAdapter::clientSlot)
                .min()
                .orElseThrow();
        assertThat(rig.hardware(server).orElseThrow().settings().option("LoadSource"))
                .isEqualTo(Integer.toString(first));
        assertThat(rig.hardware(server).orElseThrow().settings().option("IsRestrictedIOPartition"))
                .isEqualTo("true");
        rig.driver().stop(server, new StopMode.Progressive(Duration.ofMinutes(1)));
        assertThat(rig.driver().show(server).orElseThrow().power()).isEqualTo(PowerState.STOPPED);
    }

    @Test
    void withoutADiskItIsNotStarted() {
        ServerHandle server = created("empty");
        assertThatThrownBy(() -> rig.driver().start(server))
                .asInstanceOf(InstanceOfAssertFactories.type(MullionException.class))
                .returns(ErrorCode.STATE_CONFLICT, MullionException::code);
    }
}
