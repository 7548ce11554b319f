package io.mullion.nova.network;

import io.mullion.nova.lpar.Partitions;
import io.mullion.nova.site.Host;
import io.mullion.nova.site.Hosts;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.ClientNetworkAdapter;
import io.mullion.powervm.model.MacAddress;
import io.mullion.powervm.model.ManagedSystem;
import io.mullion.powervm.model.SriovAdapter;
import io.mullion.powervm.model.VirtualSwitch;
import io.mullion.spi.compute.NetworkAdapter;
import io.mullion.spi.compute.NetworkAdapter.Kind;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.error.MullionException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Adds and removes network interfaces of servers; the address tells them apart. */
public final class Interfaces {
    private final Hosts hosts;
    private final Partitions partitions;
    private final Map<String, ReentrantLock> bridging = new ConcurrentHashMap<>();

    /** Interfaces of partitions of these hosts. */
    public Interfaces(Hosts hosts, Partitions partitions) {
        this.hosts = hosts;
        this.partitions = partitions;
    }

    /** Adds an interface, or finds it. */
    public void plug(ServerHandle server, NetworkAdapter adapter) {
        switch (adapter.kind()) {
            case Kind.VirtualEthernet ethernet -> plug(server, MacAddress.parse(adapter.mac()), ethernet);
            case Kind.Vnic vnic -> throw unbacked(server, adapter.port(), vnic);
        }
    }

    /** vNICs are not made by this driver: the sentence says whether the host could back one. */
    private MullionException unbacked(ServerHandle server, String port, Kind.Vnic vnic) {
        Host host = hosts.of(server.host());
        boolean labelled =
                host.objects().read(ManagedSystem.TYPE, host.system(), Groups.NONE).value().sriovAdapters().stream()
                        .filter(SriovAdapter::running)
                        .flatMap(adapter -> adapter.ports().stream())
                        .anyMatch(each -> each.label().equals(vnic.physicalNetwork()));
        return MullionException.invalid("port " + port + ": "
                + (labelled
                        ? "vNICs cannot be made on host " + host.name()
                        : "no running SR-IOV adapter of host " + host.name() + " has a port labelled "
                                + vnic.physicalNetwork()));
    }

    private void plug(ServerHandle server, MacAddress mac, Kind.VirtualEthernet ethernet) {
        Host host = hosts.of(server.host());
        ClientAdapters adapters = new ClientAdapters(host, server.partition());
        partitions.present(server);
        if (adapters.with(mac).isPresent()) {
            return;
        }
        partitions.changeable(server);
        Switches switches = new Switches(host);
        Entry<VirtualSwitch> on = switches.require(ethernet.virtualSwitch().orElse(Switches.DEFAULT));
        carry(host, switches, on, ethernet.vlan());
        adapters.add(Optional.of(mac), ethernet.vlan(), on, switches);
    }

    private void carry(Host host, Switches switches, Entry<VirtualSwitch> on, int vlan) {
        ReentrantLock alone = bridging.computeIfAbsent(host.name(), name -> new ReentrantLock());
        alone.lock();
        try {
            new BridgeVlans(host, switches, on).ensure(vlan);
        } finally {
            alone.unlock();
        }
    }

    /** Sees to it that a host has the networks of a partition that is to come there from another one. */
    public void prepare(Host from, Host to, String partition) {
        Switches here = new Switches(from);
        Switches there = new Switches(to);
        for (Entry<ClientNetworkAdapter> adapter : new ClientAdapters(from, partition).all()) {
            here.of(adapter.value()).flatMap(name -> there.find(name)).ifPresent(on -> {
                carry(to, there, on, adapter.value().vlan());
                there.ensureNetwork(on, adapter.value().vlan());
            });
        }
    }

    /** Removes the interface with this address; quiet when there is none, or no partition. */
    public void unplug(ServerHandle server, String mac) {
        if (partitions.entry(server).isEmpty()) {
            return;
        }
        ClientAdapters adapters = new ClientAdapters(hosts.of(server.host()), server.partition());
        Optional<Entry<ClientNetworkAdapter>> present = adapters.with(MacAddress.parse(mac));
        if (present.isPresent()) {
            partitions.changeable(server);
            adapters.remove(present.get());
        }
    }
}
