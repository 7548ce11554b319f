package io.mullion.nova.network;

import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.model.ClientNetworkAdapter;
import io.mullion.powervm.model.MacAddress;
import io.mullion.powervm.model.VirtualSwitch;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Optional;

/** The virtual Ethernet adapters of one partition ({@code reference/powervm-rest.md} §17.12). */
final class ClientAdapters {
    private final Host host;
    private final Href list;

    ClientAdapters(Host host, String partition) {
        this.host = host;
        this.list = host.partition(partition).child("ClientNetworkAdapter");
    }

    List<Entry<ClientNetworkAdapter>> all() {
        return host.objects().list(ClientNetworkAdapter.TYPE, list, Groups.NONE);
    }

    Optional<Entry<ClientNetworkAdapter>> with(MacAddress mac) {
        return all().stream()
                .filter(entry -> entry.value().mac().filter(mac::equals).isPresent())
                .findFirst();
    }

    /** Adds one; an answer that was lost after the console had done the work counts as an answer. */
    void add(Optional<MacAddress> mac, int vlan, Entry<VirtualSwitch> on, Switches switches) {
        switches.ensureNetwork(on, vlan);
        boolean high = host.console().traits().highSlots();
        ClientNetworkAdapter wanted = ClientNetworkAdapter.wanted(mac, vlan, switches.addressOf(on), high);
        try {
            host.objects().create(ClientNetworkAdapter.TYPE, list, wanted.element());
        } catch (MullionException failed) {
            if (mac.flatMap(this::with).isEmpty()) {
                throw failed;
            }
        }
    }

    void remove(Entry<ClientNetworkAdapter> adapter) {
        host.objects().delete(list.child(adapter.id()));
    }
}
