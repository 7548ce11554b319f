package io.mullion.nova;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.fixtures.powervm.model.LogicalPartition;
import io.mullion.fixtures.powervm.model.NetworkBridge;
import io.mullion.fixtures.powervm.model.NetworkBridge.LoadGroup;
import io.mullion.spi.compute.NetworkAdapter;
import io.mullion.spi.compute.NetworkAdapter.Kind.VirtualEthernet;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterfacesTest {
    private static NovaRig rig;

    @BeforeAll
    static void start() {
        rig = new NovaRig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static NetworkAdapter adapter(String mac, int vlan) {
        return new NetworkAdapter("port", mac, new VirtualEthernet(vlan, Optional.empty()));
    }

    private static LogicalPartition hardware(ServerHandle server) {
        return rig.hardware(server).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {NovaRig.P8, NovaRig.NOVALINK})
    void anInterfaceIsPluggedOnceOnItsVlan(String host) {
        ServerHandle server = rig.created(host, "plug");
        rig.driver().plug(server, adapter("fa:16:3e:00:00:01", 666));
        rig.driver().plug(server, adapter("fa:16:3e:00:00:01", 666));
        assertThat(hardware(server).networkAdapters())
                .filteredOn(adapter -> adapter.mac().equals("FA163E000001"))
                .singleElement()
                .satisfies(adapter -> assertThat(adapter.vlans().pvid()).isEqualTo(666));
        rig.driver().unplug(server, "fa:16:3e:00:00:01");
        rig.driver().unplug(server, "fa:16:3e:00:00:01");
        assertThat(hardware(server).networkAdapters())
                .noneMatch(adapter -> adapter.mac().equals("FA163E000001"));
    }

    @Test
    void aNovaLinkPartitionHasAnAdapterForItsManagement() {
        ServerHandle server = rig.created(NovaRig.NOVALINK, "managed");
        assertThat(hardware(server).networkAdapters())
                .singleElement()
                .satisfies(adapter -> assertThat(adapter.vlans().pvid()).isEqualTo(4094));
        assertThat(hardware(rig.created(NovaRig.P8, "managed")).networkAdapters())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {NovaRig.P9, NovaRig.NOVALINK})
    void aVlanThatNoBridgeCarriesYetIsAddedToOne(String host) {
        ServerHandle server = rig.created(host, "vlans");
        rig.driver().plug(server, adapter("fa:16:3e:00:01:01", 100));
        rig.driver().plug(server, adapter("fa:16:3e:00:01:02", 100));
        assertThat(vlans(host)).contains(1, 331, 666, 100);
        assertThat(hardware(server).networkAdapters())
                .filteredOn(adapter -> adapter.vlans().pvid() == 100)
                .hasSize(2);
    }

    private static Set<Integer> vlans(String host) {
        return rig.host(host).networks().bridges().getFirst().vlans();
    }

    @Test
    void aTrunkThatIsFullGetsAnotherBesideIt() {
        NetworkBridge bridge =
                rig.frame(NovaRig.NOVALINK).network().bridges().iterator().next();
        List<LoadGroup> before = bridge.groups();
        SortedSet<Integer> twenty =
                new TreeSet<>(IntStream.range(200, 220).boxed().toList());
        bridge.groups(List.of(new LoadGroup(1, new TreeSet<>()), new LoadGroup(4094, twenty)));
        try {
            ServerHandle server = rig.created(NovaRig.NOVALINK, "full");
            rig.driver().plug(server, adapter("fa:16:3e:00:02:01", 300));
            assertThat(bridge.groups()).hasSize(3);
            assertThat(vlans(NovaRig.NOVALINK)).contains(200, 219, 300).doesNotContain(4093, 4094);
        } finally {
            bridge.groups(before);
        }
    }

    @Test
    void aVnicIsRefusedWhereNoPortCouldBackIt() {
        ServerHandle server = rig.created(NovaRig.P8, "vnic");
        NetworkAdapter wanted = new NetworkAdapter(
                "port", "fa:16:3e:00:00:05", new NetworkAdapter.Kind.Vnic("blue", 666, 1, Optional.empty()));
        assertThatThrownBy(() -> rig.driver().plug(server, wanted)).hasMessageContaining("blue");
    }

    @Test
    void aSwitchThatTheHostHasNotIsNamed() {
        ServerHandle server = rig.created(NovaRig.P8, "switch");
        NetworkAdapter wanted =
                new NetworkAdapter("port", "fa:16:3e:00:00:03", new VirtualEthernet(666, Optional.of("NOSUCH")));
        assertThatThrownBy(() -> rig.driver().plug(server, wanted)).hasMessageContaining("NOSUCH");
    }

    @Test
    void aRunningPartitionWithoutManagementConnectionIsNotChanged() {
        ServerHandle server = rig.created(NovaRig.P8, "firmware");
        rig.driver().start(server);
        assertThatThrownBy(() -> rig.driver().plug(server, adapter("fa:16:3e:00:00:04", 666)))
                .asInstanceOf(InstanceOfAssertFactories.type(MullionException.class))
                .returns(ErrorCode.RMC_INACTIVE, MullionException::code);
        assertThat(hardware(server).networkAdapters()).isEmpty();
    }
}
