package io.mullion.controller.hosts;

import io.mullion.controller.database.Listing;
import io.mullion.controller.hosts.Host.Group;
import io.mullion.controller.hosts.Host.Ids;
import io.mullion.controller.http.Json;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.HostInventory.State;
import io.mullion.spi.placement.HostStatus.Maintenance;
import io.mullion.spi.placement.HostStatus.Service;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Hosts in the database. */
final class HostStore {
    private static final String SELECT = """
            SELECT t.*, g.name AS group_name, g.zone AS group_zone
            FROM hosts t JOIN host_groups g ON g.id = t.group_id""";

    /** Tells whether a row is up; time is the caller's. */
    private final HostUp up;

    HostStore(HostUp up) {
        this.up = up;
    }

    /** All hosts by name. */
    List<Host> list(Handle handle) {
        return handle.createQuery(SELECT + " ORDER BY t.name")
                .map((rs, ctx) -> host(rs))
                .list();
    }

    /** A list that conditions can be added to; the row's alias is {@code t}. */
    static Listing listing() {
        return Listing.of(SELECT, "hosts");
    }

    List<Host> list(Handle handle, Listing listing, int limit) {
        return listing.query(handle, limit).map((rs, ctx) -> host(rs)).list();
    }

    Optional<Host> find(Handle handle, String name) {
        return handle.createQuery(SELECT + " WHERE t.name = :name")
                .bind("name", name)
                .map((rs, ctx) -> host(rs))
                .findOne();
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
        int changed = handle.createUpdate("UPDATE hosts SET inventory = :inventory, seen_at = :now WHERE name = :name")
                .bind("name", inventory.host())
                .bind("inventory", Json.text(inventory))
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
                .ifPresent(last -> handle.createUpdate("UPDATE hosts SET inventory = :inventory WHERE name = :name")
                        .bind("name", name)
                        .bind("inventory", Json.text(unreachable(last)))
                        .execute());
        return host.isPresent();
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
        handle.createUpdate("""
                        INSERT INTO hosts (name, service_uuid, hypervisor_uuid, group_id, inventory, seen_at, disabled,
                            forced_down, maintenance, created_at)
                        VALUES (:name, :service, :hypervisor, :group, :inventory, :seen, FALSE, FALSE, 'OK', :now)""")
                .bind("name", inventory.host())
                .bind("service", UUID.randomUUID())
                .bind("hypervisor", UUID.randomUUID())
                .bind("group", firstGroup(handle, inventory.host()))
                .bind("inventory", Json.text(inventory))
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

    private Host host(ResultSet rs) throws SQLException {
        HostInventory inventory = Json.value(rs.getString("inventory"), HostInventory.class);
        Service service = new Service(
                !rs.getBoolean("disabled"),
                Optional.ofNullable(rs.getString("disabled_reason")).orElse(""),
                rs.getBoolean("forced_down"));
        Instant seen = rs.getObject("seen_at", OffsetDateTime.class).toInstant();
        return new Host(
                inventory,
                new Ids(
                        rs.getLong("number"),
                        rs.getObject("service_uuid", UUID.class),
                        rs.getObject("hypervisor_uuid", UUID.class)),
                new Group(
                        rs.getInt("group_id"),
                        rs.getString("group_name"),
                        Optional.ofNullable(rs.getString("group_zone"))),
                service,
                Maintenance.valueOf(rs.getString("maintenance")),
                seen,
                up.isUp(inventory, service, seen));
    }
}
