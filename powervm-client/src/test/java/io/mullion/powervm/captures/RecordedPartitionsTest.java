package io.mullion.powervm.captures;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.ScsiMapping;
import io.mullion.powervm.model.Storage;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordedPartitionsTest {
    @Test
    void partitionsHaveTheirNamesStatesAndProcessors() {
        List<LogicalPartition> partitions = Captures.values(LogicalPartition.TYPE, "lpar.txt");
        assertThat(partitions).hasSize(21);
        LogicalPartition first = partitions.getFirst();
        assertThat(first.name()).isEqualTo("z3-9-5-126-127-00000001");
        assertThat(first.number()).isEqualTo(9);
        assertThat(first.uuid()).isEqualTo("089FFB20-5D19-4A8C-BB80-13650627D985");
        assertThat(first.off()).isTrue();
        assertThat(first.rmc()).isEqualTo("inactive");
        assertThat(first.remoteRestart()).isTrue();
        assertThat(first.operatingSystem()).contains("Linux/Red Hat 2.6.32-358.el6.ppc64 6.4");
        assertThat(first.memory().desired()).isEqualTo(Mib.of(512));
        assertThat(first.processors().entitlement()).isEqualTo(ProcUnits.parse("1.5"));
        assertThat(first.processors().sharingMode()).contains("uncapped");
        assertThat(first.migrating()).isFalse();
        assertThat(first.changeable()).isTrue();
    }

    @Test
    void aDedicatedPartitionHasWholeProcessors() {
        LogicalPartition dedicated =
                Captures.values(LogicalPartition.TYPE, "lpar.txt").get(4);
        assertThat(dedicated.processors().dedicated()).isTrue();
        assertThat(dedicated.processors().sharingMode()).contains("keep idle procs");
        assertThat(dedicated.processors().entitlement().hundredths() % 100).isZero();
        assertThat(dedicated.processors().entitlement()).isGreaterThan(ProcUnits.ZERO);
    }

    @Test
    void lookingAtAPartitionChangesNothing() {
        for (Entry<LogicalPartition> entry : Captures.entries(LogicalPartition.TYPE, "lpar_ibmi.txt")) {
            String before = entry.value().element().toString();
            entry.value().memory().desired();
            entry.value().processors().processors();
            entry.value().io().tagged().console();
            assertThat(entry.value().element().toString()).isEqualTo(before);
        }
    }

    @Test
    void anIbmIPartitionHasTaggedSlots() {
        LogicalPartition ibmI =
                Captures.values(LogicalPartition.TYPE, "lpar_ibmi.txt").getFirst();
        assertThat(ibmI.ibmI()).isTrue();
        assertThat(ibmI.restrictedIo()).isTrue();
        assertThat(ibmI.io().tagged().loadSource()).contains("NONE");
        assertThat(ibmI.io().tagged().console()).contains("0");
        assertThat(ibmI.currentMode()).contains("POWER7");
        assertThat(ibmI.operatingSystem()).isEmpty();
        assertThat(ibmI.system().flatMap(href -> href.uuid())).contains("30cbb44c-e0c7-3c9f-9ca9-be48bfab9ec7");
    }

    @Test
    void anIoServerHasMappingsOfAllKinds() {
        VirtualIoServer vios =
                Captures.values(VirtualIoServer.TYPE, "fake_vios_ssp_npiv.txt").getFirst();
        assertThat(vios.name()).isEqualTo("vios1_181.68");
        assertThat(vios.active()).isTrue();
        assertThat(vios.vnicCapable()).isTrue();
        assertThat(vios.moverService()).isTrue();
        List<ScsiMapping> mappings = vios.scsiMappings().all();
        assertThat(mappings).hasSize(9);
        Map<String, Long> kinds = mappings.stream()
                .flatMap(mapping -> mapping.storage().stream())
                .collect(Collectors.groupingBy(storage -> storage.getClass().getSimpleName(), Collectors.counting()));
        assertThat(kinds)
                .isEqualTo(Map.of("LogicalUnit", 4L, "OpticalMedia", 1L, "PhysicalVolume", 1L, "VirtualDisk", 1L));
        ScsiMapping first = mappings.getFirst();
        assertThat(first.clientPartition()).isEqualTo(7);
        assertThat(first.clientSlot()).isEqualTo(2);
        assertThat(first.server().orElseThrow().name()).isEqualTo("vhost1");
        assertThat(first.target()).contains("vtscsi0");
        assertThat(first.logicalUnitAddress()).contains("0x8200000000000000");
        assertThat(first.storage().map(Storage::name)).contains("volume-boot-8246L1C_0604CAA-iju_37-bc9cd9d6-00000029");
        assertThat(first.orphan()).isFalse();
        assertThat(mappings.stream().filter(ScsiMapping::orphan)).hasSize(1);
        assertThat(vios.physicalVolumes()).isNotEmpty();
    }

    @Test
    void npivMappingsHavePairsAndPorts() {
        VirtualIoServer vios =
                Captures.values(VirtualIoServer.TYPE, "fake_vios_ssp_npiv.txt").getFirst();
        var first = vios.fibreChannelMappings().all().getFirst();
        assertThat(first.wwpns()).containsExactly("C05076065A8B005A", "C05076065A8B005B");
        assertThat(first.hasWwpns(List.of("C05076065A8B005B", "C05076065A8B005A")))
                .isTrue();
        assertThat(first.port().map(port -> port.wwpn())).contains("10000090FA1B6302");
        assertThat(first.server().flatMap(server -> server.mapPort())).contains("fcs0");
        assertThat(vios.fibreChannelMappings().all().get(1).port()).isEmpty();
        // fcs1 has no NPIV counts, so it cannot carry any
        assertThat(vios.ports()).singleElement().satisfies(port -> {
            assertThat(port.name()).isEqualTo("fcs0");
            assertThat(port.available()).isEqualTo(64);
        });
    }

    @Test
    void aCrowdedIoServerTellsOrphansFromTheRest() {
        List<Entry<VirtualIoServer>> feed = Captures.entries(VirtualIoServer.TYPE, "fake_vios_feed.txt");
        assertThat(feed)
                .extracting(entry -> entry.value().name())
                .containsExactly("nimbus-ch03-p2-vios2", "nimbus-ch03-p2-vios1");
        assertThat(feed.getFirst().etag()).isEqualTo(Optional.of("-1287056625"));
        VirtualIoServer second = feed.get(0).value();
        assertThat(second.scsiMappings().all()).hasSize(30);
        assertThat(second.fibreChannelMappings().all()).hasSize(58);
        assertThat(second.fibreChannelMappings().all().stream()
                        .filter(mapping -> mapping.client().isEmpty()))
                .hasSize(2);
        assertThat(second.ports())
                .extracting(port -> port.name() + " " + port.available())
                .containsExactly("fcs1 26", "fcs0 58");
        assertThat(second.fibreChannelMappings().of("3ADDED46-B3A9-4E12-B6EC-8223421AF49B", 0))
                .hasSizeGreaterThan(2)
                .allSatisfy(mapping -> assertThat(mapping.clientPartition()).isEqualTo(10));
    }

    @Test
    void anIoServerWithoutManagementConnectionIsNotActive() {
        assertThat(Captures.values(VirtualIoServer.TYPE, "fake_vios_feed3.txt"))
                .extracting(VirtualIoServer::name, VirtualIoServer::active)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("21-25D0A", false),
                        org.assertj.core.groups.Tuple.tuple("vios1", true));
    }
}
