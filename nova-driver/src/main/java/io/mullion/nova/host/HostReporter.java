package io.mullion.nova.host;

import io.mullion.nova.site.Host;
import io.mullion.nova.site.Hosts;
import io.mullion.nova.site.InParallel;
import io.mullion.powervm.PowerVmClient;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.model.ManagedSystem;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.HostInventory.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reports all hosts of all consoles. A console that does not answer in time costs the others nothing: its hosts are
 * reported with the figures of its last answer, as unreachable.
 */
public final class HostReporter {
    private final Hosts hosts;
    private final HostReading reading;
    private final Readings<List<HostInventory>> readings;
    private final Map<String, List<HostInventory>> last = new ConcurrentHashMap<>();

    /**
     * Reports these hosts.
     *
     * @param patience how long a console may take for all its hosts
     */
    public HostReporter(Hosts hosts, HostReading reading, Duration patience) {
        this.hosts = hosts;
        this.reading = reading;
        this.readings = new Readings<>(patience);
    }

    /** Every host that any console has ever told of since the start, once. */
    public List<HostInventory> inventory() {
        Map<String, HostInventory> byName = new LinkedHashMap<>();
        InParallel.each(hosts.consoles(), this::report)
                .forEach(list -> list.forEach(host -> byName.merge(host.host(), host, HostReporter::merged)));
        return new ArrayList<>(byName.values());
    }

    private List<HostInventory> report(PowerVmClient console) {
        Optional<List<HostInventory>> now = readings.get(console.name(), () -> read(console));
        if (now.isEmpty()) {
            hosts.missed(console);
            return last.getOrDefault(console.name(), List.of()).stream()
                    .map(host -> with(host, host.management(), State.UNREACHABLE))
                    .toList();
        }
        last.put(console.name(), now.get());
        return now.get();
    }

    private List<HostInventory> read(PowerVmClient console) {
        List<Entry<ManagedSystem>> systems = hosts.systems(console);
        Clusters clusters = Clusters.of(console);
        return InParallel.each(systems, system -> {
            Host host = Host.of(system.value(), console);
            return reading.read(host, system.value(), clusters);
        });
    }

    /** Two consoles may tell of one host: who answers is believed, both are named. */
    private static HostInventory merged(HostInventory one, HostInventory other) {
        HostInventory better = one.state() == State.UNREACHABLE ? other : one;
        List<String> consoles = new ArrayList<>(one.management().consoles());
        other.management().consoles().stream()
                .filter(name -> !consoles.contains(name))
                .forEach(consoles::add);
        return with(
                better,
                new HostInventory.Management(
                        better.management().kind(),
                        consoles,
                        better.management().firmwareLevel()),
                better.state());
    }

    private static HostInventory with(HostInventory host, HostInventory.Management management, State state) {
        return new HostInventory(
                host.host(),
                host.displayName(),
                management,
                state,
                host.memory(),
                host.processors(),
                host.capabilities(),
                host.migrations(),
                host.vioses(),
                host.networks(),
                host.pools());
    }
}
