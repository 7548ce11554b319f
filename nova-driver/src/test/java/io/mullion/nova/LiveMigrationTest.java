package io.mullion.nova;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.fixtures.powervm.fault.Fault;
import io.mullion.fixtures.powervm.model.FibreAdapter;
import io.mullion.fixtures.powervm.model.Media;
import io.mullion.fixtures.powervm.model.MigrationState;
import io.mullion.fixtures.powervm.model.Rmc;
import io.mullion.spi.compute.ConfigDrive;
import io.mullion.spi.compute.LiveMigration;
import io.mullion.spi.compute.MigrationPlan;
import io.mullion.spi.compute.NetworkAdapter;
import io.mullion.spi.compute.NetworkAdapter.Kind.VirtualEthernet;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StopMode;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.compute.StorageAccess.FabricPort;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.ConnectionInfo;
import io.mullion.spi.volume.StorageProtocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveMigrationTest {
    private NovaRig rig;
    private LiveMigration migration;
    private TestingLun lun;

    @BeforeEach
    void start() {
        rig = new NovaRig();
        migration = rig.driver().liveMigration().orElseThrow();
        lun = rig.lun("600507680C800000000000000000C001");
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    /** A running server with a volume and an interface. */
    private record Scene(ServerHandle server, StorageAccess access, ConnectionInfo volume) {}

    private Scene scene(StorageProtocol protocol) {
        ServerHandle server = rig.created(NovaRig.P8, "moves");
        StorageAccess access = rig.driver().storageAccess(server, StorageAccess.none(protocol));
        ConnectionInfo volume = lun.exportedTo(access.initiators());
        rig.driver().connect(server, volume, access);
        rig.driver()
                .plug(server, new NetworkAdapter("p", "fa:16:3e:00:01:01", new VirtualEthernet(666, Optional.empty())));
        rig.driver().start(server);
        Awaitility.await()
                .until(() -> rig.hardware(server).orElseThrow().power().rmc() == Rmc.ACTIVE);
        return new Scene(server, access, volume);
    }

    /** What the array must do before virtual SCSI can go there. */
    private ConnectionInfo exportedAlsoTo(String host, Scene scene) {
        List<String> initiators = new ArrayList<>(scene.access.initiators());
        rig.vioses(host).forEach(vios -> vios.ports().forEach(port -> initiators.add(port.wwpn())));
        return lun.exportedTo(initiators);
    }

    private ServerHandle moved(Scene scene, ConnectionInfo volume) {
        migration.check(scene.server, NovaRig.P8_OTHER);
        MigrationPlan plan = migration.prepare(scene.server, NovaRig.P8_OTHER, scene.access, List.of(volume));
        return migration.migrate(scene.server, plan, progress -> {});
    }

    @Test
    void aServerWithNpivMovesAndItsSecondAddressesLogIn() {
        Scene scene = scene(StorageProtocol.NPIV);
        migration.check(scene.server, NovaRig.P8_OTHER);
        MigrationPlan plan = migration.prepare(scene.server, NovaRig.P8_OTHER, scene.access, List.of(scene.volume));
        assertThat(plan.fibreChannelMappings()).hasSize(4);
        ServerHandle there = migration.migrate(scene.server, plan, progress -> {});
        assertThat(there.host()).isEqualTo(NovaRig.P8_OTHER);
        StorageAccess after = migration.finish(there, plan);
        assertThat(after).isEqualTo(plan.accessAfter());
        assertThat(after.fabricPorts())
                .extracting(FabricPort::wwpns)
                .containsExactlyInAnyOrderElementsOf(scene.access.fabricPorts().stream()
                        .map(port -> port.wwpns().flipped())
                        .toList());
        assertThat(rig.hardware(there).orElseThrow().fibreAdapters())
                .extracting(FibreAdapter::server)
                .allMatch(vios -> rig.vioses(NovaRig.P8_OTHER).contains(vios));
        assertThat(rig.driver().show(scene.server)).isEmpty();
    }

    @Test
    void aServerWithVirtualScsiMovesAndTheSourceForgetsItsDisks() {
        Scene scene = scene(StorageProtocol.VSCSI);
        ConnectionInfo volume = exportedAlsoTo(NovaRig.P8_OTHER, scene);
        migration.check(scene.server, NovaRig.P8_OTHER);
        MigrationPlan plan = migration.prepare(scene.server, NovaRig.P8_OTHER, scene.access, List.of(volume));
        assertThat(plan.scsiMappings()).hasSize(2);
        ServerHandle there = migration.migrate(scene.server, plan, progress -> {});
        StorageAccess after = migration.finish(there, plan);
        assertThat(after.initiators()).doesNotContainAnyElementsOf(scene.access.initiators());
        assertThat(rig.vioses(NovaRig.P8))
                .allMatch(vios -> vios.disks().stream().allMatch(disk -> disk.deviceId() == null))
                .allMatch(vios -> vios.mappings().scsi().isEmpty());
        rig.driver().delete(there);
    }

    @Test
    void aMoveThatHasHappenedIsFound() {
        Scene scene = scene(StorageProtocol.NPIV);
        MigrationPlan plan = migration.prepare(scene.server, NovaRig.P8_OTHER, scene.access, List.of(scene.volume));
        ServerHandle there = migration.migrate(scene.server, plan, progress -> {});
        assertThat(migration.migrate(scene.server, plan, progress -> {})).isEqualTo(there);
    }

    @Test
    void theFirstBootImageIsGoneBeforeTheMove() throws IOException {
        Scene scene = scene(StorageProtocol.NPIV);
        Path iso = Files.write(rig.folder().resolve("drive.iso"), new byte[4096]);
        rig.driver().insertConfigDrive(scene.server, new ConfigDrive(iso, 4096));
        ServerHandle there = moved(scene, scene.volume);
        assertThat(rig.hardware(there).orElseThrow().scsiAdapters())
                .allMatch(adapter -> adapter.targets().stream().noneMatch(target -> target.backing() instanceof Media));
    }

    @Test
    void aFailedMoveIsTakenBackAndCanBeTriedAgain() {
        Scene scene = scene(StorageProtocol.VSCSI);
        ConnectionInfo volume = exportedAlsoTo(NovaRig.P8_OTHER, scene);
        MigrationPlan plan = migration.prepare(scene.server, NovaRig.P8_OTHER, scene.access, List.of(volume));
        rig.site().faults().onJob("hmc1", "Migrate", Fault.Phase.BEFORE, new Fault.Action.Fail(500, "HSCLA27C broken"));
        assertThatThrownBy(() -> migration.migrate(scene.server, plan, progress -> {}))
                .hasMessageContaining("HSCLA27C broken");
        migration.rollBack(scene.server, plan);
        migration.rollBack(scene.server, plan);
        assertThat(rig.hardware(scene.server).orElseThrow().migration()).isEqualTo(MigrationState.NOT_MIGRATING);
        assertThat(rig.vioses(NovaRig.P8_OTHER))
                .allMatch(vios -> vios.disks().stream().allMatch(disk -> disk.deviceId() == null));
        rig.site().faults().clear();
        assertThat(moved(scene, volume).host()).isEqualTo(NovaRig.P8_OTHER);
    }

    @Test
    void whatCannotMoveIsRefusedWithTheReason() {
        Scene scene = scene(StorageProtocol.NPIV);
        refused(scene.server, NovaRig.P8, "there already");
        refused(scene.server, NovaRig.NOVALINK, "NovaLink");
        rig.driver().stop(scene.server, new StopMode.Hard());
        refused(scene.server, NovaRig.P8_OTHER, "not activated");
    }

    private void refused(ServerHandle server, String target, String why) {
        assertThatThrownBy(() -> migration.check(server, target))
                .asInstanceOf(InstanceOfAssertFactories.type(MullionException.class))
                .returns(ErrorCode.MIGRATION_REFUSED, MullionException::code)
                .extracting(MullionException::getMessage)
                .asString()
                .contains(why);
    }

    @Test
    void abortingWhatDoesNotMoveIsQuiet() {
        ServerHandle server = rig.created(NovaRig.P8, "still");
        migration.abort(server);
        assertThat(rig.driver().show(server)).isPresent();
    }
}
