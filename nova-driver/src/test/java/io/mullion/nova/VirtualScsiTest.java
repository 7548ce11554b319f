package io.mullion.nova;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.fixtures.powervm.model.LogicalPartition;
import io.mullion.fixtures.powervm.model.ScsiAdapter;
import io.mullion.fixtures.powervm.model.ViosMappings;
import io.mullion.spi.compute.DiskPaths;
import io.mullion.spi.compute.PowerState;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.ConnectionInfo;
import io.mullion.spi.volume.StorageProtocol;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualScsiTest {
    private static NovaRig rig;

    @BeforeAll
    static void start() {
        rig = new NovaRig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static StorageAccess access(ServerHandle server) {
        return rig.driver().storageAccess(server, StorageAccess.none(StorageProtocol.VSCSI));
    }

    private static List<ScsiAdapter.Target> targets(ServerHandle server) {
        LogicalPartition partition = rig.hardware(server).orElseThrow();
        return partition.scsiAdapters().stream()
                .flatMap(adapter -> adapter.targets().stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {NovaRig.P8, NovaRig.NOVALINK})
    void aVolumeComesThroughEveryIoServerAndGoesWithoutATrace(String host) {
        ServerHandle server = rig.created(host, "vscsi");
        StorageAccess access = access(server);
        ConnectionInfo volume = rig.lun("600507680C80000000000000000001"
                        + host.substring(host.length() - 2).replace("CB", "0A"))
                .exportedTo(access.initiators());
        DiskPaths paths = rig.driver().connect(server, volume, access);
        assertThat(paths.paths()).hasSize(2).allSatisfy(path -> {
            assertThat(path.device()).startsWith("hdisk");
            assertThat(path.clientSlot()).isGreaterThan(1);
        });
        assertThat(targets(server)).hasSize(2);
        rig.driver().disconnect(server, volume, access);
        assertThat(targets(server)).isEmpty();
        assertThat(rig.vioses(host)).allMatch(vios -> vios.disks().stream().noneMatch(disk -> disk.deviceId() != null));
        rig.driver().disconnect(server, volume, access);
    }

    @Test
    void connectingAgainFindsTheSameWays() {
        ServerHandle server = rig.created(NovaRig.P9, "again");
        StorageAccess access = access(server);
        ConnectionInfo volume = rig.lun("600507680C8000000000000000000021").exportedTo(access.initiators());
        DiskPaths first = rig.driver().connect(server, volume, access);
        assertThat(rig.driver().connect(server, volume, access)).isEqualTo(first);
        assertThat(targets(server)).hasSize(2);
        assertThat(rig.hardware(server).orElseThrow().scsiAdapters()).hasSize(2);
    }

    @Test
    void furtherVolumesShareTheAdapters() {
        ServerHandle server = rig.created(NovaRig.P9, "several");
        StorageAccess access = access(server);
        ConnectionInfo one = rig.lun("600507680C8000000000000000000031").exportedTo(access.initiators());
        ConnectionInfo two = rig.lun("600507680C8000000000000000000032").exportedTo(access.initiators());
        rig.driver().connect(server, one, access);
        rig.driver().connect(server, two, access);
        assertThat(rig.hardware(server).orElseThrow().scsiAdapters()).hasSize(2);
        assertThat(targets(server)).hasSize(4);
        rig.driver().disconnect(server, one, access);
        assertThat(targets(server)).hasSize(2);
    }

    @Test
    void aVolumeThatNoIoServerSeesIsAFailureThatNamesThemAll() {
        ServerHandle server = rig.created(NovaRig.P9, "blind");
        StorageAccess access = access(server);
        ConnectionInfo.FibreChannel exported =
                rig.lun("600507680C8000000000000000000041").exportedTo(List.of());
        ConnectionInfo volume = new ConnectionInfo.FibreChannel(
                exported.volume(), 3, exported.targets(), access.initiators(), exported.deviceId());
        assertThatThrownBy(() -> rig.driver().connect(server, volume, access))
                .asInstanceOf(InstanceOfAssertFactories.type(MullionException.class))
                .returns(ErrorCode.DEVICE_NOT_FOUND, MullionException::code)
                .extracting(MullionException::getMessage)
                .asString()
                .contains("7882C40-vios1", "7882C40-vios2");
        assertThat(targets(server)).isEmpty();
    }

    @Test
    void aServerBootsFromItsVolumeAndIsDeletedWithItsMappings() {
        ServerHandle server = rig.created(NovaRig.P9, "boots");
        StorageAccess access = access(server);
        ConnectionInfo volume = rig.lun("600507680C8000000000000000000051").exportedTo(access.initiators());
        rig.driver().connect(server, volume, access);
        rig.driver().start(server);
        assertThat(rig.driver().show(server).orElseThrow().power()).isEqualTo(PowerState.RUNNING);
        rig.driver().delete(server);
        assertThat(rig.driver().show(server)).isEmpty();
        assertThat(rig.vioses(NovaRig.P9).stream().flatMap(vios -> vios.mappings().scsi().stream()))
                .allMatch(adapter -> adapter.client().isPresent());
    }

    @Test
    void mappingsLeftByAFormerPartitionDoNotGoToTheNext() {
        ServerHandle former = rig.created(NovaRig.P8_OTHER, "former");
        StorageAccess access = access(former);
        ConnectionInfo volume = rig.lun("600507680C8000000000000000000061").exportedTo(access.initiators());
        rig.driver().connect(former, volume, access);
        LogicalPartition gone = rig.hardware(former).orElseThrow();
        rig.frame(NovaRig.P8_OTHER).locked(() -> {
            ViosMappings.orphan(gone);
            rig.frame(NovaRig.P8_OTHER).remove(gone);
            return gone;
        });
        ServerHandle next = rig.created(NovaRig.P8_OTHER, "next");
        assertThat(rig.hardware(next).orElseThrow().number()).isEqualTo(gone.number());
        assertThat(rig.vioses(NovaRig.P8_OTHER))
                .allMatch(vios -> vios.mappings().scsi().isEmpty());
    }
}
