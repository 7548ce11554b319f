package io.mullion.nova.event;

import io.mullion.nova.site.Host;
import io.mullion.nova.site.Hosts;
import io.mullion.powervm.PowerVmClient;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.event.Changes;
import io.mullion.powervm.event.EventFeed;
import io.mullion.spi.compute.ComputeDriver.Subscription;
import io.mullion.spi.compute.PowerEvent;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners what consoles tell ({@code reference/nova-powervm-flows.md} §18). A console that comes back, or lost
 * events, leads to {@link PowerEvent.Resync} for each of its hosts.
 */
public final class PartitionEvents {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionEvents.class);
    private static final String PARTITION = "LogicalPartition";
    private static final String SYSTEM = "ManagedSystem";

    private final Hosts hosts;

    /** Events of these hosts. */
    public PartitionEvents(Hosts hosts) {
        this.hosts = hosts;
    }

    /** Tells of changes from now on. */
    public Subscription listen(Consumer<PowerEvent> listener) {
        List<EventFeed> feeds = new ArrayList<>();
        for (PowerVmClient console : hosts.consoles()) {
            feeds.add(console.listen(changes -> translated(console, changes).forEach(event -> tell(listener, event))));
        }
        return () -> feeds.forEach(EventFeed::close);
    }

    private static void tell(Consumer<PowerEvent> listener, PowerEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException defect) {
            LOG.error("a listener failed on {}", event, defect);
        }
    }

    private List<PowerEvent> translated(PowerVmClient console, Changes changes) {
        List<PowerEvent> events = new ArrayList<>();
        if (changes.resync()) {
            known(console).forEach(host -> events.add(new PowerEvent.Resync(host.name())));
        }
        for (Changes.Change change : changes.objects()) {
            host(console, change.object()).ifPresent(host -> {
                PowerEvent event = event(host.name(), change);
                if (!events.contains(event)) {
                    events.add(event);
                }
            });
        }
        return events;
    }

    private static PowerEvent event(String host, Changes.Change change) {
        Optional<String> partition = change.object().uuidOf(PARTITION);
        boolean itself =
                partition.isPresent() && partition.equals(change.object().uuid());
        if (partition.isEmpty()) {
            return new PowerEvent.HostChanged(host);
        }
        String uuid = partition.get().toUpperCase(Locale.ROOT);
        return switch (itself ? change.fate() : Changes.Fate.CHANGED) {
            case ADDED -> new PowerEvent.PartitionAppeared(host, uuid);
            case CHANGED -> new PowerEvent.PartitionChanged(host, uuid);
            case REMOVED -> new PowerEvent.PartitionGone(host, uuid);
        };
    }

    /** An object without a system in its address is the only system's, where there is only one. */
    private Optional<Host> host(PowerVmClient console, Href object) {
        Optional<String> system = object.uuidOf(SYSTEM);
        List<Host> known = known(console);
        return system.isPresent()
                ? known.stream()
                        .filter(host -> host.uuid().equals(system.get()))
                        .findFirst()
                : Optional.of(known).filter(list -> list.size() == 1).map(List::getFirst);
    }

    private List<Host> known(PowerVmClient console) {
        List<Host> known = hosts.of(console);
        if (!known.isEmpty()) {
            return known;
        }
        try {
            hosts.systems(console);
        } catch (MullionException unanswered) {
            LOG.info("console {}: events of hosts not known yet: {}", console.name(), unanswered.getMessage());
        }
        return hosts.of(console);
    }
}
