package io.mullion.controller.hosts;

import io.mullion.controller.database.Database;
import io.mullion.controller.database.TestDatabase;
import io.mullion.controller.placement.ClaimStore;
import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.placement.HostRoom;
import io.mullion.fixtures.time.TestingClock;
import io.mullion.spi.compute.ComputeDriver;
import io.mullion.spi.placement.HostView;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Drivers, a database, and the feature between them, without HTTP. */
final class HostSite implements AutoCloseable, HostListener {
    static final HostsConfig CONFIG =
            new HostsConfig(Duration.ofSeconds(100), Duration.ofMillis(1), Duration.ofMinutes(3), "nova", "127.0.0.1");

    final Database database;
    final TestingClock clock = new TestingClock();
    final HostRegistry registry;
    final HostGroups groups;
    final HostPublisher publisher;
    final HostReporter reporter;
    final Map<String, HostView> told = new ConcurrentHashMap<>();

    HostSite(TestDatabase type, ComputeDriver... drivers) {
        this(type.open(), drivers);
    }

    HostSite(Database database, ComputeDriver... drivers) {
        this.database = database;
        ClaimStore claims = claims();
        HostStore store = new HostStore(CONFIG, clock);
        publisher = new HostPublisher(database, store, claims, CONFIG);
        registry = new HostRegistry(database, store, claims, publisher, clock);
        groups = new HostGroups(database, store, publisher, clock);
        reporter = new HostReporter(drivers(drivers), registry, CONFIG);
        publisher.subscribe(this);
    }

    private static ClaimStore claims() {
        return com.google.inject.Guice.createInjector().getInstance(ClaimStore.class);
    }

    private static ComputeDrivers drivers(ComputeDriver... drivers) {
        Set<ComputeDriver> all = new LinkedHashSet<>(Arrays.asList(drivers));
        return com.google.inject.Guice.createInjector(
                        binder -> binder.bind(new com.google.inject.TypeLiteral<Set<ComputeDriver>>() {})
                                .toInstance(all))
                .getInstance(ComputeDrivers.class);
    }

    /** A server whose partition is on a host. */
    UUID server(String host, String partition) {
        UUID id = UUID.randomUUID();
        database.useTransaction(handle -> handle.execute("""
                INSERT INTO servers (id, project_id, user_id, name, hostname, vm_state, power_state, generation, locked,
                    locked_by_admin, flavor_id, flavor, options, metadata, host, partition_key, reservation_id,
                    launch_index, progress, created_at, updated_at)
                VALUES (?, 'p', 'u', 's', 's', 'ACTIVE', 'RUNNING', 1, FALSE, FALSE, 'f', '{}', '{}', '{}', ?, ?, 'r', 0, 0,
                    CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)""", id, host, partition));
        return id;
    }

    HostRoom room(String host) {
        return database.read(handle -> claims().room(handle, host).orElseThrow());
    }

    @Override
    public void changed(HostView host) {
        told.put(host.host(), host);
    }

    @Override
    public void gone(String host) {
        told.remove(host);
    }

    @Override
    public void close() {
        reporter.close();
        database.close();
    }
}
