package io.mullion.powervm.captures;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.model.ClientNetworkAdapter;
import io.mullion.powervm.model.LoadGroup;
import io.mullion.powervm.model.MacAddress;
import io.mullion.powervm.model.NetworkBridge;
import io.mullion.powervm.model.SharedEthernetAdapter;
import io.mullion.powervm.model.TrunkAdapter;
import io.mullion.powervm.model.VirtualNetwork;
import io.mullion.powervm.model.VirtualNic;
import io.mullion.powervm.model.VirtualSwitch;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedNetworksTest {
    @Test
    void adaptersHaveAddressVlanAndSwitch() {
        ClientNetworkAdapter adapter =
                Captures.values(ClientNetworkAdapter.TYPE, "fake_cna.txt").getFirst();
        assertThat(adapter.mac()).contains(MacAddress.parse("fa:d4:43:3e:d1:20"));
        assertThat(adapter.vlan()).isEqualTo(100);
        assertThat(adapter.taggedVlans()).containsExactly(53, 54, 55);
        assertThat(adapter.slot()).isEqualTo(32);
        assertThat(adapter.trunk()).isTrue();
        assertThat(adapter.virtualSwitch().flatMap(Href::uuid)).contains("9e42d4a9-9725-3007-9932-d85374ebf5cf");
        assertThat(Captures.values(ClientNetworkAdapter.TYPE, "cna_feed.txt"))
                .extracting(ClientNetworkAdapter::vlan)
                .containsExactly(1, 4094);
    }

    @Test
    void theDefaultSwitchHasItsBareName() {
        assertThat(Captures.values(VirtualSwitch.TYPE, "fake_vswitch_feed.txt"))
                .extracting(VirtualSwitch::name)
                .containsExactly("ETHERNET0");
        assertThat(Captures.values(VirtualSwitch.TYPE, "vswitch_feed.txt"))
                .extracting(each -> each.name() + " " + each.number() + " " + each.mode())
                .containsExactly("ETHERNET0 0 Veb", "MGMTSWITCH 1 Vepa");
    }

    @Test
    void aVirtualNetworkNamesItsVlanAndSwitch() {
        VirtualNetwork network = Captures.values(VirtualNetwork.TYPE, "fake_virtual_network_feed.txt")
                .getFirst();
        assertThat(network.name()).isEqualTo("VLAN2227-ETHERNET0");
        assertThat(network.vlan()).isEqualTo(2227);
        assertThat(network.tagged()).isFalse();
    }

    @Test
    void aBridgeTellsItsVlansWithoutPlaceholders() {
        List<NetworkBridge> bridges = Captures.values(NetworkBridge.TYPE, "fake_network_bridge.txt");
        assertThat(bridges).hasSize(2);
        NetworkBridge bridge = bridges.getFirst();
        assertThat(bridge.loadBalancing()).isTrue();
        assertThat(bridge.vlans()).contains(1, 100, 2228).doesNotContain(4094).hasSize(13);
        assertThat(bridge.groups()).extracting(LoadGroup::portVlan).containsExactly(4094, 1);
        assertThat(bridge.groups().getFirst().networks()).hasSize(12);
        assertThat(bridge.switchNumber()).contains(2);
        SharedEthernetAdapter first = bridge.adapters().getFirst();
        assertThat(first.device()).isEqualTo("ent8");
        assertThat(first.primary()).isTrue();
        assertThat(first.configured()).isTrue();
        assertThat(first.primaryTrunk().map(TrunkAdapter::device)).contains("ent4");
        assertThat(first.trunk(4094).map(TrunkAdapter::vlans))
                .hasValueSatisfying(vlans -> assertThat(vlans).hasSize(12));
    }

    @Test
    void linksOfALoadGroupAreAddedAndRemovedByIdentity() {
        LoadGroup group = Captures.values(NetworkBridge.TYPE, "fake_network_bridge.txt")
                .getFirst()
                .groups()
                .getFirst();
        Href first = group.networks().getFirst();
        group.unlink(Href.uom("VirtualNetwork", first.uuid().orElseThrow()));
        assertThat(group.networks()).hasSize(11).doesNotContain(first);
        group.link(first);
        assertThat(group.networks()).hasSize(12).contains(first);
    }

    @Test
    void aVnicTellsItsBackingDevices() {
        List<VirtualNic> nics = Captures.values(VirtualNic.TYPE, "vnic_feed.txt");
        assertThat(nics).hasSize(2);
        VirtualNic first = nics.getFirst();
        assertThat(first.mac()).contains(MacAddress.parse("AE7A25E59A07"));
        assertThat(first.slot()).isEqualTo(7);
        assertThat(first.backingDevices()).hasSize(2);
        VirtualNic.BackingDevice active = first.backingDevices().get(1);
        assertThat(active.active()).isTrue();
        assertThat(active.status()).isEqualTo("OPERATIONAL");
        assertThat(active.adapter()).isEqualTo(2);
        assertThat(active.capacity()).isEqualTo(4242);
    }
}
