package io.mullion.controller.events;

import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.spi.compute.ComputeDriver;
import io.mullion.spi.compute.ComputeDriver.Subscription;
import io.mullion.spi.compute.PowerEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to all drivers. Events are folded: while one about a partition waits for its turn, further ones about the same
 * partition add nothing, since the state is asked for when the turn comes.
 */
@Singleton
public final class EventIntake implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventIntake.class);

    private final ComputeDrivers drivers;
    private final SeenServers seen;
    private final Set<PowerEvent> waiting = ConcurrentHashMap.newKeySet();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final ExecutorService turns = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("event-", 0).factory());

    @Inject
    EventIntake(ComputeDrivers drivers, SeenServers seen) {
        this.drivers = drivers;
        this.seen = seen;
    }

    /** Begins to listen. */
    public void start() {
        for (ComputeDriver driver : drivers.all()) {
            subscriptions.add(driver.listen(this::take));
        }
    }

    void take(PowerEvent event) {
        if (waiting.add(event)) {
            turns.execute(() -> {
                waiting.remove(event);
                look(event);
            });
        }
    }

    private void look(PowerEvent event) {
        try {
            switch (event) {
                case PowerEvent.PartitionChanged changed -> seen.changed(changed.host(), changed.partition());
                case PowerEvent.PartitionAppeared appeared -> seen.appeared(appeared.host(), appeared.partition());
                case PowerEvent.PartitionGone gone -> seen.changed(gone.host(), gone.partition());
                case PowerEvent.HostChanged host -> LOG.debug("{} changed", host.host());
                case PowerEvent.Resync resync -> seen.all(resync.host());
            }
        } catch (RuntimeException failure) {
            LOG.warn("{} could not be followed: {}", event, String.valueOf(failure));
        }
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        turns.shutdownNow();
    }
}
