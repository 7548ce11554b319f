package io.mullion.controller.placement;

import io.mullion.spi.placement.Claim;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Claims and room of hosts in the database. */
public final class ClaimStore {
    @Inject
    ClaimStore() {}

    /**
     * Takes a claim if the host still has the room; the check and the taking are one statement, so no two controllers can
     * both take the last of it.
     *
     * @return whether it was taken; a claim of this server for this purpose that is there already counts as taken
     */
    public boolean take(Handle handle, UUID server, String host, ClaimPurpose purpose, Claim claim, Instant now) {
        if (exists(handle, server, host, purpose)) {
            return true;
        }
        int changed = bind(handle.createUpdate("""
                                UPDATE placement_hosts SET
                                    claimed_memory = claimed_memory + :memory, claimed_units = claimed_units + :units,
                                    claimed_active = claimed_active + :active,
                                    claimed_inactive = claimed_inactive + :inactive,
                                    instances = instances + :instances, generation = generation + 1
                                WHERE host = :host
                                    AND (:memory <= 0 OR memory - foreign_memory - claimed_memory >= :memory)
                                    AND (:units <= 0 OR units - foreign_units - claimed_units >= :units)
                                    AND (:active <= 0 OR active_slots - foreign_active - claimed_active >= :active)
                                    AND (:inactive <= 0
                                        OR inactive_slots - foreign_inactive - claimed_inactive >= :inactive)"""), claim).bind("host", host).execute();
        if (changed == 0) {
            return false;
        }
        bind(handle.createUpdate("""
                                INSERT INTO placement_claims
                                    (server_id, host, purpose, memory, units, instances, active, inactive, created_at)
                                VALUES (:server, :host, :purpose, :memory, :units, :instances, :active, :inactive, :now)"""), claim)
                .bind("server", server)
                .bind("host", host)
                .bind("purpose", purpose.name())
                .bind("now", now)
                .execute();
        return true;
    }

    /** Gives a claim back; quiet when there is none. */
    public void release(Handle handle, UUID server, String host, ClaimPurpose purpose) {
        int changed = handle.createUpdate("""
                        UPDATE placement_hosts h SET
                            claimed_memory = claimed_memory - (SELECT c.memory FROM placement_claims c
                                WHERE c.server_id = :server AND c.host = :host AND c.purpose = :purpose),
                            claimed_units = claimed_units - (SELECT c.units FROM placement_claims c
                                WHERE c.server_id = :server AND c.host = :host AND c.purpose = :purpose),
                            claimed_active = claimed_active - (SELECT c.active FROM placement_claims c
                                WHERE c.server_id = :server AND c.host = :host AND c.purpose = :purpose),
                            claimed_inactive = claimed_inactive - (SELECT c.inactive FROM placement_claims c
                                WHERE c.server_id = :server AND c.host = :host AND c.purpose = :purpose),
                            instances = instances - (SELECT c.instances FROM placement_claims c
                                WHERE c.server_id = :server AND c.host = :host AND c.purpose = :purpose),
                            generation = generation + 1
                        WHERE host = :host AND EXISTS (SELECT 1 FROM placement_claims c
                            WHERE c.server_id = :server AND c.host = :host AND c.purpose = :purpose)""")
                .bind("server", server)
                .bind("host", host)
                .bind("purpose", purpose.name())
                .execute();
        if (changed > 0) {
            handle.createUpdate(
                            "DELETE FROM placement_claims WHERE server_id = :server AND host = :host AND purpose = :purpose")
                    .bind("server", server)
                    .bind("host", host)
                    .bind("purpose", purpose.name())
                    .execute();
        }
    }

    /** The server has arrived: what was claimed for arriving is now what it lives on. */
    public void settle(Handle handle, UUID server, String host) {
        handle.createUpdate("""
                        UPDATE placement_hosts SET claimed_active = claimed_active - (
                                SELECT c.active FROM placement_claims c
                                WHERE c.server_id = :server AND c.host = :host AND c.purpose = 'ARRIVING'),
                            claimed_inactive = claimed_inactive - (
                                SELECT c.inactive FROM placement_claims c
                                WHERE c.server_id = :server AND c.host = :host AND c.purpose = 'ARRIVING'),
                            generation = generation + 1
                        WHERE host = :host AND EXISTS (SELECT 1 FROM placement_claims c
                            WHERE c.server_id = :server AND c.host = :host AND c.purpose = 'ARRIVING')""").bind("server", server).bind("host", host).execute();
        handle.createUpdate("""
                        UPDATE placement_claims SET purpose = 'RESIDENT', active = 0, inactive = 0
                        WHERE server_id = :server AND host = :host AND purpose = 'ARRIVING'""").bind("server", server).bind("host", host).execute();
    }

    /** A server was moved by somebody: what it lives on counts on the other host now, whether there is room or not. */
    public void follow(Handle handle, UUID server, String from, String to) {
        handle.createUpdate("""
                        UPDATE placement_claims SET host = :to
                        WHERE server_id = :server AND host = :from AND purpose = 'RESIDENT'""")
                .bind("to", to)
                .bind("server", server)
                .bind("from", from)
                .execute();
        recount(handle, from);
        recount(handle, to);
    }

    /** Where a server has a claim for this purpose. */
    public Optional<String> hostOf(Handle handle, UUID server, ClaimPurpose purpose) {
        return handle.createQuery("SELECT host FROM placement_claims WHERE server_id = :server AND purpose = :purpose")
                .bind("server", server)
                .bind("purpose", purpose.name())
                .mapTo(String.class)
                .findOne();
    }

    /** Room of all hosts. */
    public List<HostRoom> rooms(Handle handle) {
        return handle.createQuery("SELECT * FROM placement_hosts ORDER BY host")
                .map((rs, context) -> room(rs))
                .list();
    }

    /** Room of one host. */
    public Optional<HostRoom> room(Handle handle, String host) {
        return handle.createQuery("SELECT * FROM placement_hosts WHERE host = :host")
                .bind("host", host)
                .map((rs, context) -> room(rs))
                .findOne();
    }

    /**
     * Writes what a host reports; the claimed amounts are counted anew from the claims, which heals any difference.
     *
     * @return how many MiB of claims were counted differently before: 0 when all was in order
     */
    public long report(Handle handle, HostRoom reported, Instant now) {
        Optional<HostRoom> before = handle.createQuery("SELECT * FROM placement_hosts WHERE host = :host FOR UPDATE")
                .bind("host", reported.host())
                .map((rs, context) -> room(rs))
                .findOne();
        String sql = before.isPresent() ? """
                UPDATE placement_hosts SET memory = :memory, foreign_memory = :foreignMemory, units = :units,
                    foreign_units = :foreignUnits, active_slots = :activeSlots, foreign_active = :foreignActive,
                    inactive_slots = :inactiveSlots, foreign_inactive = :foreignInactive, updated_at = :now,
                    generation = generation + 1
                WHERE host = :host""" : """
                INSERT INTO placement_hosts (host, memory, foreign_memory, claimed_memory, units, foreign_units,
                    claimed_units, active_slots, foreign_active, claimed_active, inactive_slots, foreign_inactive,
                    claimed_inactive, instances, generation, updated_at)
                VALUES (:host, :memory, :foreignMemory, 0, :units, :foreignUnits, 0, :activeSlots, :foreignActive, 0,
                    :inactiveSlots, :foreignInactive, 0, 0, 1, :now)""";
        handle.createUpdate(sql)
                .bindMethods(reported)
                .bind("activeSlots", reported.active().supported())
                .bind("foreignActive", reported.active().foreign())
                .bind("inactiveSlots", reported.inactive().supported())
                .bind("foreignInactive", reported.inactive().foreign())
                .bind("now", now)
                .execute();
        recount(handle, reported.host());
        return before.map(room -> room.claimedMemory()
                        - room(handle, reported.host()).orElseThrow().claimedMemory())
                .orElse(0L);
    }

    /** Claims of servers that are gone, or on hosts where their server neither lives nor goes: leaked by a defect. */
    public List<UUID> leaked(Handle handle) {
        return handle.createQuery("""
                        SELECT c.server_id FROM placement_claims c LEFT JOIN servers s ON s.id = c.server_id
                        WHERE s.id IS NULL OR s.vm_state = 'DELETED'""").mapTo(UUID.class).list();
    }

    private void recount(Handle handle, String host) {
        handle.createUpdate("""
                        UPDATE placement_hosts SET
                            claimed_memory = (SELECT COALESCE(SUM(c.memory), 0) FROM placement_claims c WHERE c.host = :host),
                            claimed_units = (SELECT COALESCE(SUM(c.units), 0) FROM placement_claims c WHERE c.host = :host),
                            claimed_active = (SELECT COALESCE(SUM(c.active), 0) FROM placement_claims c WHERE c.host = :host),
                            claimed_inactive =
                                (SELECT COALESCE(SUM(c.inactive), 0) FROM placement_claims c WHERE c.host = :host),
                            instances = (SELECT COALESCE(SUM(c.instances), 0) FROM placement_claims c WHERE c.host = :host)
                        WHERE host = :host""").bind("host", host).execute();
    }

    private static boolean exists(Handle handle, UUID server, String host, ClaimPurpose purpose) {
        return handle.createQuery("""
                        SELECT COUNT(*) FROM placement_claims
                        WHERE server_id = :server AND host = :host AND purpose = :purpose""")
                        .bind("server", server)
                        .bind("host", host)
                        .bind("purpose", purpose.name())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Claim claim) {
        return statement
                .bind("memory", claim.memory().value())
                .bind("units", claim.units().hundredths())
                .bind("instances", claim.instances())
                .bind("active", claim.activeMigrations())
                .bind("inactive", claim.inactiveMigrations());
    }

    private static HostRoom room(ResultSet rs) throws SQLException {
        return new HostRoom(
                rs.getString("host"),
                rs.getLong("memory"),
                rs.getLong("foreign_memory"),
                rs.getLong("claimed_memory"),
                rs.getInt("units"),
                rs.getInt("foreign_units"),
                rs.getInt("claimed_units"),
                new HostRoom.Slots(rs.getInt("active_slots"), rs.getInt("foreign_active"), rs.getInt("claimed_active")),
                new HostRoom.Slots(
                        rs.getInt("inactive_slots"), rs.getInt("foreign_inactive"), rs.getInt("claimed_inactive")),
                rs.getInt("instances"));
    }
}
