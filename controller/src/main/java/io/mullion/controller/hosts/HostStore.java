package io.mullion.controller.hosts;

import io.mullion.controller.database.Listing;
import io.mullion.controller.http.Json;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.HostInventory.State;
import io.mullion.spi.placement.HostStatus.Maintenance;
import io.mullion.spi.placement.HostStatus.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Hosts in the database. */
@Singleton
final class HostStore {
    private final HostUp up;
    private final Inventories inventories = new Inventories();

    @Inject
    HostStore(HostsConfig config, Clock clock) {
        this.up = new HostUp(config, clock);
    }

    /** All hosts by name. */
    List<Host> list(Handle handle) {
        return hosts(handle, handle.createQuery(HostRow.SELECT + " ORDER BY t.name"));
    }

    /** A list that conditions can be added to; the row's alias is {@code t}. */
    static Listing listing() {
        return Listing.of(HostRow.SELECT, "hosts");
    }

    List<Host> list(Handle handle, Listing listing, int limit) {
        return hosts(handle, listing.query(handle, limit));
    }

    Optional<Host> find(Handle handle, String name) {
        return hosts(
                        handle,
                        handle.createQuery(HostRow.SELECT + " WHERE t.name = :name")
                                .bind("name", name))
                .stream()
                .findFirst();
    }

    private List<Host> hosts(Handle handle, Query query) {
        List<HostRow> rows = query.map((rs, ctx) -> HostRow.of(rs)).list();
        Map<String, HostInventory> known =
                inventories.of(handle, rows.stream().map(HostRow::named).toList());
        return rows.stream()
                .flatMap(row ->
                        Optional.ofNullable(known.get(row.named().host()))
                                .map(inventory -> row.with(inventory, up))
                                .stream())
                .toList();
    }

    /** A host, locked until the end of the transaction. */
    Optional<Host> lock(Handle handle, String name) {
        return handle.createQuery("SELECT name FROM hosts WHERE name = :name FOR UPDATE")
                .bind("name", name)
                .mapTo(String.class)
                .findOne()
                .flatMap(locked -> find(handle, locked));
    }

    /**
     * Writes what a driver says.
     *
     * @param fresh whether the figures are of now; if not, those that are known are kept
     */
    void report(Handle handle, HostInventory inventory, boolean fresh, Instant now) {
        if (!fresh && lose(handle, inventory.host())) {
            return;
        }
        String text = Json.text(inventory);
        int changed = handle.createUpdate("""
                        UPDATE hosts SET inventory = :inventory, inventory_id = :id, seen_at = :now
                        WHERE name = :name""")
                .bind("name", inventory.host())
                .bind("inventory", text)
                .bind("id", Inventories.id(text))
                .bind("now", now)
                .execute();
        if (changed == 0) {
            insert(handle, inventory, fresh ? now : Instant.EPOCH, now);
        }
    }

    /** Notes that nobody answers for a host; false if there is none of that name. */
    boolean lose(Handle handle, String name) {
        Optional<Host> host = lock(handle, name);
        host.map(Host::inventory)
                .filter(last -> last.state() != State.UNREACHABLE)
                .ifPresent(last -> write(handle, unreachable(last)));
        return host.isPresent();
    }

    private static void write(Handle handle, HostInventory inventory) {
        String text = Json.text(inventory);
        handle.createUpdate("UPDATE hosts SET inventory = :inventory, inventory_id = :id WHERE name = :name")
                .bind("name", inventory.host())
                .bind("inventory", text)
                .bind("id", Inventories.id(text))
                .execute();
    }

    private static HostInventory unreachable(HostInventory last) {
        return new HostInventory(
                last.host(),
                last.displayName(),
                last.management(),
                State.UNREACHABLE,
                last.memory(),
                last.processors(),
                last.capabilities(),
                last.migrations(),
                last.vioses(),
                last.networks(),
                last.pools());
    }

    private static int firstGroup(Handle handle, String host) {
        Optional<Integer> expected = handle.createQuery("SELECT group_id FROM host_group_expected WHERE host = :host")
                .bind("host", host)
                .mapTo(Integer.class)
                .findOne();
        handle.execute("DELETE FROM host_group_expected WHERE host = ?", host);
        return expected.orElse(HostGroup.DEFAULT);
    }

    private static void insert(Handle handle, HostInventory inventory, Instant seen, Instant now) {
        String text = Json.text(inventory);
        handle.createUpdate("""
                        INSERT INTO hosts (name, service_uuid, hypervisor_uuid, group_id, inventory, inventory_id, seen_at,
                            disabled, forced_down, maintenance, created_at)
                        VALUES (:name, :service, :hypervisor, :group, :inventory, :id, :seen, FALSE, FALSE, 'OK', :now)""")
                .bind("name", inventory.host())
                .bind("service", UUID.randomUUID())
                .bind("hypervisor", UUID.randomUUID())
                .bind("group", firstGroup(handle, inventory.host()))
                .bind("inventory", text)
                .bind("id", Inventories.id(text))
                .bind("seen", seen)
                .bind("now", now)
                .execute();
    }

    /** Writes what an administrator says; false if there is no such host. */
    boolean update(Handle handle, String name, Service service) {
        return handle.createUpdate("""
                        UPDATE hosts SET disabled = :disabled, disabled_reason = :reason, forced_down = :forcedDown
                        WHERE name = :name""")
                        .bind("name", name)
                        .bind("disabled", !service.enabled())
                        .bind("reason", service.disabledReason())
                        .bind("forcedDown", service.forcedDown())
                        .execute()
                > 0;
    }

    /** Moves the maintenance state; false if the host is in another one than expected. */
    boolean maintain(Handle handle, String name, Maintenance from, Maintenance to) {
        return handle.createUpdate("UPDATE hosts SET maintenance = :to WHERE name = :name AND maintenance = :from")
                        .bind("name", name)
                        .bind("from", from.name())
                        .bind("to", to.name())
                        .execute()
                > 0;
    }

    void join(Handle handle, String name, int group) {
        handle.createUpdate("UPDATE hosts SET group_id = :group WHERE name = :name")
                .bind("name", name)
                .bind("group", group)
                .execute();
    }

    void delete(Handle handle, String name) {
        handle.createUpdate("DELETE FROM hosts WHERE name = :name")
                .bind("name", name)
                .execute();
    }
}
