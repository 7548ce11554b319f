package io.mullion.nova.network;

import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.model.ClientNetworkAdapter;
import io.mullion.powervm.model.VirtualNetwork;
import io.mullion.powervm.model.VirtualSwitch;
import io.mullion.spi.error.MullionException;
import java.util.Optional;

/** Virtual switches of a host, and virtual networks where a console wants them to exist beforehand. */
final class Switches {
    /** The switch that every host has. */
    static final String DEFAULT = "ETHERNET0";

    private static final int UNTAGGED = 1;

    private final Host host;

    Switches(Host host) {
        this.host = host;
    }

    Optional<Entry<VirtualSwitch>> find(String name) {
        return host.objects().list(VirtualSwitch.TYPE, host.system().child("VirtualSwitch"), Groups.NONE).stream()
                .filter(entry -> entry.value().name().equals(name))
                .findFirst();
    }

    /** The name of an adapter's switch. */
    Optional<String> of(ClientNetworkAdapter adapter) {
        return host.objects().list(VirtualSwitch.TYPE, host.system().child("VirtualSwitch"), Groups.NONE).stream()
                .map(Entry::value)
                .filter(on -> adapter.switchNumber()
                        .filter(number -> number == on.number())
                        .isPresent())
                .map(VirtualSwitch::name)
                .findFirst();
    }

    Entry<VirtualSwitch> require(String name) {
        return find(name)
                .orElseThrow(() ->
                        MullionException.invalid("vswitch: host " + host.name() + " has no virtual switch " + name));
    }

    Href addressOf(Entry<VirtualSwitch> entry) {
        return host.system().child("VirtualSwitch", entry.id());
    }

    /** Sees to it that a VLAN has its virtual network; on NovaLink they come and go by themselves. */
    void ensureNetwork(Entry<VirtualSwitch> on, int vlan) {
        if (host.console().traits().vnetAware() && network(on, vlan).isEmpty()) {
            ensureNetwork(on, vlan, vlan != UNTAGGED);
        }
    }

    /**
     * The virtual network of a VLAN on a console that wants one.
     *
     * @param tagged whether it is carried with tags; one that is there in the other kind is made anew
     */
    Href ensureNetwork(Entry<VirtualSwitch> on, int vlan, boolean tagged) {
        Optional<Entry<VirtualNetwork>> present = network(on, vlan);
        if (present.isPresent() && present.get().value().tagged() != tagged) {
            host.objects().delete(address(present.get()));
            present = Optional.empty();
        }
        return address(present.orElseGet(() -> make(on, vlan, tagged)));
    }

    private Href address(Entry<VirtualNetwork> network) {
        return list().child(network.id());
    }

    private Href list() {
        return host.system().child("VirtualNetwork");
    }

    private Entry<VirtualNetwork> make(Entry<VirtualSwitch> on, int vlan, boolean tagged) {
        String name = "VLAN" + vlan + "-" + on.value().name();
        VirtualNetwork wanted = VirtualNetwork.wanted(name, vlan, addressOf(on), tagged);
        try {
            return host.objects().create(VirtualNetwork.TYPE, list(), wanted.element());
        } catch (MullionException failed) {
            return network(on, vlan).orElseThrow(() -> failed); // somebody else may have been faster
        }
    }

    private Optional<Entry<VirtualNetwork>> network(Entry<VirtualSwitch> on, int vlan) {
        return host.objects().list(VirtualNetwork.TYPE, list(), Groups.NONE).stream()
                .filter(entry -> entry.value().vlan() == vlan
                        && entry.value().switchNumber() == on.value().number())
                .findFirst();
    }
}
