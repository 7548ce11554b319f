package io.mullion.nova;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.HostInventory.Management.Kind;
import io.mullion.spi.compute.HostInventory.State;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InventoryTest {
    private static NovaRig rig;

    @BeforeAll
    static void start() {
        rig = new NovaRig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void allHostsOfAllConsolesAreListed() {
        assertThat(rig.driver().inventory())
                .extracting(HostInventory::host)
                .containsExactlyInAnyOrder(
                        NovaRig.P8, NovaRig.P8_OTHER, NovaRig.P9, "900942A_7882C50", NovaRig.NOVALINK);
    }

    @Test
    void aHostTellsItsAmountsModesAndLicences() {
        HostInventory host = rig.host(NovaRig.P9);
        assertThat(host.state()).isEqualTo(State.OPERATING);
        assertThat(host.management().kind()).isEqualTo(Kind.HMC);
        assertThat(host.management().consoles()).containsExactly("hmc1");
        assertThat(host.memory().configurable()).isEqualTo(Mib.ofGib(1024));
        assertThat(host.memory().available().value())
                .isBetween(1L, Mib.ofGib(1024).value() - 1);
        assertThat(host.memory().block()).isEqualTo(Mib.of(256));
        assertThat(host.processors().configurable()).isEqualTo(ProcUnits.ofProcessors(24));
        assertThat(host.processors().minimumPerVirtual()).isEqualTo(ProcUnits.parse("0.05"));
        assertThat(host.processors().compatibilityModes()).contains("POWER9_Base", "POWER9");
        assertThat(host.capabilities()).contains(HostCapability.ACTIVE_MOBILITY, HostCapability.AIX);
        assertThat(host.migrations().activeSupported()).isPositive();
    }

    @Test
    void aNovaLinkHostWithoutTheLicenceSaysSo() {
        HostInventory host = rig.host(NovaRig.NOVALINK);
        assertThat(host.management().kind()).isEqualTo(Kind.NOVALINK);
        assertThat(host.memory().block()).isEqualTo(Mib.of(128));
        assertThat(host.capabilities()).doesNotContain(HostCapability.ACTIVE_MOBILITY);
    }

    @Test
    void portsOfIoServersTellTheirFabrics() {
        List<HostInventory.ViosFigures> vioses = rig.host(NovaRig.P8).vioses();
        assertThat(vioses).hasSize(2).allMatch(HostInventory.ViosFigures::ready);
        assertThat(vioses).allSatisfy(vios -> {
            assertThat(vios.ports())
                    .extracting(HostInventory.FibreChannelPort::fabric)
                    .containsExactlyInAnyOrder("A", "B", "A", "B");
            assertThat(vios.ports()).allMatch(port -> port.freeVirtualPorts() > 0);
        });
        assertThat(rig.host(NovaRig.P9).vioses())
                .allMatch(vios -> vios.clusters().isEmpty());
    }

    @Test
    void bridgesTellTheirVlans() {
        HostInventory.NetworkFigures networks = rig.host(NovaRig.P8).networks();
        assertThat(networks.switches()).contains("ETHERNET0", "MGMTSWITCH");
        assertThat(networks.bridges()).singleElement().satisfies(bridge -> {
            assertThat(bridge.virtualSwitch()).isEqualTo("ETHERNET0");
            assertThat(bridge.available()).isTrue();
            assertThat(bridge.vlans()).contains(1, 331, 666);
        });
    }

    @Test
    void onlyPoolsThatSomebodySetUpAreListed() {
        assertThat(rig.host(NovaRig.P8).pools())
                .extracting(HostInventory.ProcessorPool::name)
                .containsExactly("DefaultPool");
    }
}
