package io.mullion.nova;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.fixtures.powervm.model.FibreAdapter;
import io.mullion.spi.compute.DiskPaths;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.compute.StorageAccess.FabricPort;
import io.mullion.spi.volume.ConnectionInfo;
import io.mullion.spi.volume.StorageProtocol;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpivTest {
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
        return rig.driver().storageAccess(server, StorageAccess.none(StorageProtocol.NPIV));
    }

    private static List<FibreAdapter> adapters(ServerHandle server) {
        return rig.hardware(server).orElseThrow().fibreAdapters();
    }

    @ParameterizedTest
    @ValueSource(strings = {NovaRig.P8, NovaRig.NOVALINK})
    void aServerGetsTwoAdaptersOnEachFabricOverBothIoServers(String host) {
        ServerHandle server = rig.created(host, "npiv");
        StorageAccess access = access(server);
        assertThat(access.fabricPorts()).extracting(FabricPort::fabric).containsExactly("A", "A", "B", "B");
        assertThat(access.initiators()).hasSize(8).doesNotHaveDuplicates();
        ConnectionInfo volume = rig.lun("600507680C800000000000000000A001").exportedTo(access.initiators());
        DiskPaths paths = rig.driver().connect(server, volume, access);
        assertThat(paths.paths()).hasSize(4);
        assertThat(paths.paths())
                .extracting(DiskPaths.Path::vios)
                .containsOnly(
                        rig.vioses(host).get(0).name(), rig.vioses(host).get(1).name());
        assertThat(adapters(server))
                .hasSize(4)
                .allSatisfy(adapter -> assertThat(adapter.port()).isPresent());
        assertThat(rig.driver().connect(server, volume, access)).isEqualTo(paths);
        assertThat(adapters(server)).hasSize(4);
    }

    @Test
    void adaptersStayWhenAVolumeGoesAndGoWithTheServer() {
        ServerHandle server = rig.created(NovaRig.P8_OTHER, "stays");
        StorageAccess access = access(server);
        ConnectionInfo volume = rig.lun("600507680C800000000000000000A002").exportedTo(access.initiators());
        rig.driver().connect(server, volume, access);
        rig.driver().disconnect(server, volume, access);
        assertThat(adapters(server)).hasSize(4);
        rig.driver().delete(server);
        assertThat(rig.vioses(NovaRig.P8_OTHER))
                .allMatch(vios -> vios.mappings().fibre().isEmpty());
    }

    @Test
    void aChoiceThatWasMadeIsKept() {
        ServerHandle server = rig.created(NovaRig.P9, "kept");
        StorageAccess access = access(server);
        assertThat(rig.driver().storageAccess(server, access)).isEqualTo(access);
    }

    @Test
    void aChoiceWhoseRecordWasLostIsReadFromTheAdapters() {
        ServerHandle server = rig.created(NovaRig.P9, "lost");
        StorageAccess access = access(server);
        ConnectionInfo volume = rig.lun("600507680C800000000000000000A003").exportedTo(access.initiators());
        rig.driver().connect(server, volume, access);
        assertThat(access(server).fabricPorts()).containsExactlyInAnyOrderElementsOf(access.fabricPorts());
    }

    @Test
    void addressesGoAlongToAnotherHostWhosePortsAreOthers() {
        ServerHandle here = rig.created(NovaRig.P9, "along");
        StorageAccess access = access(here);
        ServerHandle there = rig.driver().create("900942A_7882C50", NovaRig.spec(here.server(), "along"));
        StorageAccess moved = rig.driver().storageAccess(there, access);
        assertThat(moved.initiators()).isEqualTo(access.initiators());
        assertThat(moved.fabricPorts()).extracting(FabricPort::fabric).containsExactly("A", "A", "B", "B");
        assertThat(moved.fabricPorts())
                .extracting(FabricPort::physicalPort)
                .doesNotContainAnyElementsOf(access.fabricPorts().stream()
                        .map(FabricPort::physicalPort)
                        .toList());
    }
}
