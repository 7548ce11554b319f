package io.mullion.controller.computequotas;

import io.mullion.controller.database.UniqueViolation;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What projects have, in the database. */
final class UsageStore {
    /** What a server has taken, and of whose quota. */
    record Reservation(String project, Amounts amounts) {}

    Usage find(Handle handle, String project) {
        return read(handle, project, "").orElse(Usage.NONE);
    }

    /** As {@link #find}, the row held until the transaction ends; empty if there is no row yet. */
    Optional<Usage> lock(Handle handle, String project) {
        return read(handle, project, " FOR UPDATE");
    }

    private static Optional<Usage> read(Handle handle, String project, String how) {
        return handle.createQuery(
                        "SELECT instances, cores, ram, units FROM compute_usages WHERE project_id = :project" + how)
                .bind("project", project)
                .map((rs, ctx) -> new Usage(
                        rs.getLong("instances"),
                        new Amounts(rs.getLong("cores"), rs.getLong("ram"), rs.getLong("units"))))
                .findOne();
    }

    /** Makes sure that a project has a row; somebody else may be first, and must not cost us our transaction. */
    void add(Handle handle, String project) {
        handle.savepoint("row");
        try {
            handle.createUpdate("INSERT INTO compute_usages (project_id, instances, cores, ram, units)"
                            + " VALUES (:project, 0, 0, 0, 0)")
                    .bind("project", project)
                    .execute();
            handle.releaseSavepoint("row");
        } catch (RuntimeException failure) {
            if (!UniqueViolation.isBehind(failure)) {
                throw failure;
            }
            handle.rollbackToSavepoint("row");
        }
    }

    void put(Handle handle, String project, Usage usage) {
        handle.createUpdate("""
                        UPDATE compute_usages SET instances = :instances, cores = :cores, ram = :ram, units = :units
                        WHERE project_id = :project""")
                .bind("project", project)
                .bind("instances", usage.instances())
                .bindMethods(usage.amounts())
                .execute();
    }

    Optional<Reservation> reservation(Handle handle, UUID server) {
        return handle.createQuery(
                        "SELECT project_id, cores, ram, units FROM compute_reservations WHERE server_id = :server")
                .bind("server", server)
                .map((rs, ctx) -> new Reservation(
                        rs.getString("project_id"),
                        new Amounts(rs.getLong("cores"), rs.getLong("ram"), rs.getLong("units"))))
                .findOne();
    }

    void insert(Handle handle, UUID server, Reservation reservation) {
        handle.createUpdate("""
                        INSERT INTO compute_reservations (server_id, project_id, cores, ram, units)
                        VALUES (:server, :project, :cores, :ram, :units)""")
                .bind("server", server)
                .bind("project", reservation.project())
                .bindMethods(reservation.amounts())
                .execute();
    }

    void update(Handle handle, UUID server, Amounts amounts) {
        handle.createUpdate("""
                        UPDATE compute_reservations SET cores = :cores, ram = :ram, units = :units
                        WHERE server_id = :server""").bind("server", server).bindMethods(amounts).execute();
    }

    boolean delete(Handle handle, UUID server) {
        return handle.createUpdate("DELETE FROM compute_reservations WHERE server_id = :server")
                        .bind("server", server)
                        .execute()
                > 0;
    }
}
