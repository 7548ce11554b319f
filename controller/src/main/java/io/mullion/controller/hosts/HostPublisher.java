package io.mullion.controller.hosts;

import io.mullion.controller.database.Database;
import io.mullion.controller.placement.ClaimStore;
import io.mullion.spi.placement.HostView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners what is known of hosts. What is told is read under the same lock, so the last word is the newest. */
@Singleton
public final class HostPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(HostPublisher.class);

    private final Database database;
    private final HostViews views;
    private final List<HostListener> listeners = new ArrayList<>();

    @Inject
    HostPublisher(Database database, HostStore hosts, ClaimStore claims, HostsConfig config) {
        this.database = database;
        this.views = new HostViews(hosts, claims, config);
    }

    /** Tells a listener all hosts now, and every change from now on. */
    public synchronized void subscribe(HostListener listener) {
        listeners.add(listener);
        all().forEach(host -> tell(List.of(listener), each -> each.changed(host)));
    }

    /** All hosts as the scheduler sees them, by name. */
    public List<HostView> all() {
        return database.read(views::all);
    }

    /** Something changed on these hosts; those that are not there are gone. */
    public synchronized void publish(Collection<String> names) {
        Set<String> absent = new HashSet<>(names);
        Predicate<HostView> wanted = host -> absent.remove(host.host());
        for (HostView host : all().stream().filter(wanted).toList()) {
            tell(listeners, each -> each.changed(host));
        }
        absent.forEach(host -> tell(listeners, each -> each.gone(host)));
    }

    private static void tell(List<HostListener> listeners, Consumer<HostListener> news) {
        for (HostListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException failure) {
                LOG.error("a listener to hosts failed", failure);
            }
        }
    }
}
