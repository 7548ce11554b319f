package io.mullion.controller.hosts;

import io.mullion.controller.database.Database;
import io.mullion.controller.database.Listing;
import io.mullion.controller.placement.ClaimStore;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.placement.HostStatus.Maintenance;
import io.mullion.spi.placement.HostStatus.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Which hosts there are. A host comes into being when a driver first reports it, joins the Default Group, and stays until
 * an administrator deletes its compute service.
 */
@Singleton
public final class HostRegistry {
    private final Database database;
    private final Clock clock;
    private final HostStore store;
    private final HostLoadStore loads = new HostLoadStore();
    private final ReportStore reports;
    private final HostPublisher publisher;

    @Inject
    HostRegistry(Database database, HostStore store, ClaimStore claims, HostPublisher publisher, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.publisher = publisher;
        this.store = store;
        this.reports = new ReportStore(store, claims);
    }

    /** Takes what a driver says of its hosts; one whose console does not answer keeps its figures and their age. */
    void report(Collection<HostReport> said) {
        if (!said.isEmpty()) {
            database.useTransaction(handle -> reports.write(handle, said, clock.instant()));
            publisher.publish(
                    said.stream().map(report -> report.inventory().host()).toList());
        }
    }

    /** Nobody answers for these hosts now. */
    void lost(Collection<String> names) {
        if (!names.isEmpty()) {
            database.useTransaction(handle -> names.forEach(name -> store.lose(handle, name)));
            publisher.publish(names);
        }
    }

    /** All hosts by name. */
    public List<Host> list() {
        return database.read(store::list);
    }

    /** Hosts of a list that conditions were added to. */
    List<Host> list(Listing listing, int limit) {
        return database.read(handle -> store.list(handle, listing, limit));
    }

    /** A host by name. */
    public Optional<Host> find(String name) {
        return database.read(handle -> store.find(handle, name));
    }

    /** Those of these hosts that are known, by name: what a page of servers needs, not the whole site. */
    public Map<String, Host> find(Collection<String> names) {
        return list(HostStore.listing().in("t.name", new TreeSet<>(names)), Math.max(1, names.size())).stream()
                .collect(Collectors.toMap(Host::name, Function.identity()));
    }

    /** A host by name. @throws MullionException {@code NOT_FOUND} */
    public Host require(String name) {
        return find(name).orElseThrow(() -> absent(name));
    }

    static MullionException absent(String name) {
        return MullionException.notFound("Compute host " + name + " could not be found.");
    }

    /** A host by the id of its compute service, of either kind. */
    public Optional<Host> findByService(String id) {
        return list().stream()
                .filter(host -> matches(id, host.ids().service(), host.ids().number()))
                .findFirst();
    }

    /** A host by the id of its hypervisor, of either kind. */
    public Optional<Host> findByHypervisor(String id) {
        return list().stream()
                .filter(host -> matches(id, host.ids().hypervisor(), host.ids().number()))
                .findFirst();
    }

    private static boolean matches(String id, UUID uuid, long number) {
        return uuid.toString().equalsIgnoreCase(id) || String.valueOf(number).equals(id);
    }

    /** Changes what an administrator says of a host. @throws MullionException {@code NOT_FOUND} */
    public Host change(String name, UnaryOperator<Service> change) {
        Host changed = database.inTransaction(handle -> {
            Host host = store.lock(handle, name).orElseThrow(() -> absent(name));
            store.update(handle, name, change.apply(host.service()));
            return store.find(handle, name).orElseThrow();
        });
        publisher.publish(List.of(name));
        return changed;
    }

    /**
     * Moves a host's maintenance state.
     *
     * @throws MullionException {@code STATE_CONFLICT} if it is not in the expected one
     */
    public void maintain(String name, Maintenance from, Maintenance to) {
        if (!database.inTransaction(handle -> store.maintain(handle, name, from, to))) {
            throw MullionException.stateConflict("Host " + name + " is not in maintenance state " + from + ".");
        }
        publisher.publish(List.of(name));
    }

    /**
     * Forgets a host; if its console still reports it, it comes back as a new one.
     *
     * @throws MullionException {@code STATE_CONFLICT} while it has servers
     */
    void delete(Host host) {
        database.useTransaction(handle -> {
            if (!loads.servers(handle, List.of(host.name())).isEmpty()) {
                throw new MullionException(
                        ErrorCode.STATE_CONFLICT,
                        "Unable to delete compute service that is hosting instances. Migrate or delete the instances"
                                + " first.");
            }
            store.delete(handle, host.name());
        });
        publisher.publish(List.of(host.name()));
    }

    /** Figures and servers of hosts, in one query each. */
    HostLoads loads(List<Host> hosts) {
        List<String> names = hosts.stream().map(Host::name).toList();
        return database.read(handle -> new HostLoads(loads.rooms(handle, names), loads.servers(handle, names)));
    }
}
