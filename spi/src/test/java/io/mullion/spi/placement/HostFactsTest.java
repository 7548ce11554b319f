package io.mullion.spi.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.HostInventory.Bridge;
import io.mullion.spi.compute.HostInventory.FibreChannelPort;
import io.mullion.spi.compute.HostInventory.Management;
import io.mullion.spi.compute.HostInventory.MemoryFigures;
import io.mullion.spi.compute.HostInventory.MigrationFigures;
import io.mullion.spi.compute.HostInventory.NetworkFigures;
import io.mullion.spi.compute.HostInventory.ProcessorFigures;
import io.mullion.spi.compute.HostInventory.SriovPort;
import io.mullion.spi.compute.HostInventory.ViosFigures;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostFactsTest {
    private static final HostInventory INVENTORY = new HostInventory(
            "9119MME_1009425",
            "e880",
            new Management(Management.Kind.HMC, List.of("hmc1"), "FW860.42"),
            HostInventory.State.UNREACHABLE,
            new MemoryFigures(Mib.ofGib(2048), Mib.ofGib(1024), Mib.of(256)),
            new ProcessorFigures(
                    ProcUnits.ofProcessors(64),
                    ProcUnits.ofProcessors(32),
                    ProcUnits.ofHundredths(5),
                    64,
                    0,
                    List.of("POWER8")),
            Set.of(HostCapability.AIX),
            new MigrationFigures(4, 1, 4, 0),
            List.of(
                    new ViosFigures(
                            "u1",
                            "vios1",
                            1,
                            true,
                            "active",
                            List.of(
                                    new FibreChannelPort("fcs0", "C050760000000001", "A", 2),
                                    new FibreChannelPort("fcs2", "C050760000000002", "A", 5),
                                    new FibreChannelPort("fcs1", "C050760000000003", "B", 0)),
                            List.of("p8_ssp"),
                            true,
                            true,
                            false),
                    new ViosFigures("u2", "vios2", 2, true, "inactive", List.of(), List.of(), true, true, false)),
            new NetworkFigures(
                    List.of("ETHERNET0"),
                    List.of(new Bridge("ETHERNET0", true, Set.of(1, 331), false)),
                    List.of(new SriovPort("loc1", "fast", false, 4, 9000, 200))),
            List.of());

    private final HostFacts facts = HostFactsBuilder.from(
                    INVENTORY, Map.of("C050760000000002", "gold"), Map.of("u1", Set.of("scg1")))
            .aggregates(List.of(new Aggregate("ssd", false, Map.of()), Aggregate.group("hb01_mn")))
            .build();

    @Test
    void whatTheDriverReportsIsTakenOver() {
        assertThat(facts.host()).isEqualTo("9119MME_1009425");
        assertThat(facts.status().system()).isEqualTo(HostInventory.State.UNREACHABLE);
        assertThat(facts.limits().block()).isEqualTo(Mib.of(256));
        assertThat(facts.can(HostCapability.AIX)).isTrue();
        assertThat(facts.can(HostCapability.IBM_I)).isFalse();
    }

    @Test
    void theHostGroupIsTheAggregateThatIsOne() {
        assertThat(facts.hostGroup()).contains("hb01_mn");
    }

    @Test
    void portsWithRoomAreCountedByFabricAndTag() {
        IoServer first = facts.ioServers().getFirst();
        assertThat(first.ports()).containsExactly(new IoServer.Ports("A", "", 1), new IoServer.Ports("A", "gold", 1));
        assertThat(first.fabrics()).containsExactlyInAnyOrder("A", "B");
        assertThat(first.storageGroups()).containsExactly("scg1");
    }

    @Test
    void anIoServerThatDoesNotAnswerSaysWhy() {
        assertThat(facts.ioServers().get(0).ready()).isTrue();
        assertThat(facts.ioServers().get(1).trouble()).isEqualTo("RMC inactive");
    }

    @Test
    void anSriovPortWithoutLinkTakesNothing() {
        assertThat(facts.networks().vnicPorts()).containsExactly(new HostNetworks.VnicPort("fast", 0, 9000, 200));
    }

    @Test
    void aBuilderThatStartsFromFactsGivesThemBack() {
        assertThat(facts.toBuilder().build()).isEqualTo(facts);
    }
}
