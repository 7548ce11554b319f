package io.mullion.controller.servers;

import io.mullion.controller.database.Listing;
import io.mullion.controller.http.Json;
import io.mullion.spi.compute.StorageAccess;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Servers in the database. Changes of state go through {@link #change} only, which has the generation checked. */
public final class ServerStore {
    private static final ServerRows ROWS = new ServerRows();

    @Inject
    ServerStore() {}

    void insert(Handle handle, Server server) {
        Update insert = handle.createUpdate("""
                INSERT INTO servers (id, project_id, user_id, name, description, hostname, vm_state, task_state,
                    power_state, generation, locked, locked_by_admin, image_id, flavor_id, flavor, options, metadata,
                    zone, reservation_id, launch_index, access_ip_v4, access_ip_v6, progress, created_at, updated_at)
                VALUES (:id, :project, :user, :name, :description, :hostname, :vm, :task,
                    :power, 1, FALSE, FALSE, :image, :flavorId, :flavor, :options, :metadata,
                    :zone, :reservation, :launchIndex, :ip4, :ip6, 0, :now, :now)""");
        bindState(insert, server.state());
        bindTexts(insert, server.texts());
        insert.bind("id", server.id())
                .bind("project", server.owner().project())
                .bind("user", server.owner().user())
                .bind("image", server.image().orElse(null))
                .bind("flavorId", server.flavor().id())
                .bind("flavor", Json.text(server.flavor()))
                .bind("options", Json.text(server.options()))
                .bind("metadata", Json.text(server.metadata()))
                .bind("zone", server.placed().zone().orElse(null))
                .bind("reservation", "r-" + server.id().toString().substring(0, 8))
                .bind("launchIndex", 0)
                .bind("now", server.times().created())
                .execute();
    }

    /** A server, deleted ones too. */
    public Optional<Server> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM servers WHERE id = :id")
                .bind("id", id)
                .map(ROWS)
                .findOne();
    }

    /** A server, locked until the end of the transaction. */
    public Optional<Server> lock(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM servers WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map(ROWS)
                .findOne();
    }

    /** The server that has a partition. */
    public Optional<Server> onPartition(Handle handle, String partition) {
        return handle.createQuery("SELECT * FROM servers WHERE partition_key = :key AND vm_state <> 'DELETED'")
                .bind("key", partition)
                .map(ROWS)
                .findFirst();
    }

    /** Servers that are not deleted and have this host. */
    public List<Server> onHost(Handle handle, String host) {
        return handle.createQuery("SELECT * FROM servers WHERE host = :host AND vm_state <> 'DELETED' ORDER BY id")
                .bind("host", host)
                .map(ROWS)
                .list();
    }

    /** One page of a list. */
    List<Server> list(Handle handle, Listing listing, int limit) {
        return listing.query(handle, limit).map(ROWS).list();
    }

    /** Those of these servers that exist. */
    public List<Server> find(Handle handle, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery("SELECT * FROM servers WHERE id IN (<ids>)")
                        .bindList("ids", List.copyOf(ids))
                        .map(ROWS)
                        .list();
    }

    /** Writes a new state if the generation is still the one that was read; tells whether it was. */
    boolean change(Handle handle, Server read, ServerState state, Optional<Server.Fault> fault, Instant now) {
        Update update = handle.createUpdate("""
                UPDATE servers SET vm_state = :vm, task_state = :task, power_state = :power, fault = :fault,
                    generation = generation + 1, updated_at = :now, progress = :progress,
                    launched_at = CASE WHEN :launched AND launched_at IS NULL THEN :now ELSE launched_at END,
                    deleted_at = CASE WHEN :deleted THEN :now ELSE deleted_at END
                WHERE id = :id AND generation = :generation""");
        bindState(update, state);
        return update.bind("fault", fault.map(Json::text).orElse(null))
                        .bind(
                                "progress",
                                state.vm() == VmState.BUILDING || state.task().isPresent() ? 0 : 100)
                        .bind("launched", state.vm() == VmState.ACTIVE)
                        .bind("deleted", state.vm() == VmState.DELETED)
                        .bind("now", now)
                        .bind("id", read.id())
                        .bind("generation", read.generation())
                        .execute()
                == 1;
    }

    /** Where a server is; written by the steps of an operation, which own it. */
    void place(Handle handle, UUID id, Optional<String> host, Optional<String> partition) {
        handle.createUpdate("UPDATE servers SET host = :host, partition_key = :partition WHERE id = :id")
                .bind("host", host.orElse(null))
                .bind("partition", partition.orElse(null))
                .bind("id", id)
                .execute();
    }

    /** Under which addresses a server reaches its volumes. */
    void storage(Handle handle, UUID id, Optional<StorageAccess> access) {
        handle.createUpdate("UPDATE servers SET storage_access = :access WHERE id = :id")
                .bind("access", access.map(Json::text).orElse(null))
                .bind("id", id)
                .execute();
    }

    void progress(Handle handle, UUID id, int percent) {
        handle.createUpdate("UPDATE servers SET progress = :percent WHERE id = :id")
                .bind("percent", percent)
                .bind("id", id)
                .execute();
    }

    void texts(Handle handle, UUID id, Server.Texts texts, Instant now) {
        Update update = handle.createUpdate("""
                UPDATE servers SET name = :name, description = :description, hostname = :hostname,
                    access_ip_v4 = :ip4, access_ip_v6 = :ip6, updated_at = :now
                WHERE id = :id""");
        bindTexts(update, texts);
        update.bind("now", now).bind("id", id).execute();
    }

    void metadata(Handle handle, UUID id, Map<String, String> metadata, Instant now) {
        handle.createUpdate("UPDATE servers SET metadata = :metadata, updated_at = :now WHERE id = :id")
                .bind("metadata", Json.text(metadata))
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    void lock(Handle handle, UUID id, Server.Lock lock) {
        handle.createUpdate("""
                        UPDATE servers SET locked = :locked, locked_by_admin = :byAdmin, locked_reason = :reason
                        WHERE id = :id""")
                .bind("locked", lock.locked())
                .bind("byAdmin", lock.byAdmin())
                .bind("reason", lock.reason().orElse(null))
                .bind("id", id)
                .execute();
    }

    /** Tags of a server in their order. */
    Set<String> tags(Handle handle, UUID id) {
        return new TreeSet<>(handle.createQuery("SELECT tag FROM server_tags WHERE server_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .list());
    }

    /** Tags of several servers; those without any are left out. */
    Map<UUID, Set<String>> tags(Handle handle, Collection<UUID> ids) {
        Map<UUID, Set<String>> tags = new HashMap<>();
        handle.createQuery("SELECT server_id, tag FROM server_tags WHERE server_id IN (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map((rs, context) -> tags.computeIfAbsent(rs.getObject("server_id", UUID.class), id -> new TreeSet<>())
                        .add(rs.getString("tag")))
                .list();
        return tags;
    }

    void tags(Handle handle, UUID id, Collection<String> tags) {
        handle.createUpdate("DELETE FROM server_tags WHERE server_id = :id")
                .bind("id", id)
                .execute();
        for (String tag : new TreeSet<>(tags)) {
            handle.createUpdate("INSERT INTO server_tags (server_id, tag) VALUES (:id, :tag)")
                    .bind("id", id)
                    .bind("tag", tag)
                    .execute();
        }
    }

    private static void bindState(Update update, ServerState state) {
        update.bind("vm", state.vm().name())
                .bind("task", state.task().map(TaskState::name).orElse(null))
                .bind("power", state.power().name());
    }

    private static void bindTexts(Update update, Server.Texts texts) {
        update.bind("name", texts.name())
                .bind("description", texts.description().orElse(null))
                .bind("hostname", texts.hostname())
                .bind("ip4", texts.accessIpV4().orElse(null))
                .bind("ip6", texts.accessIpV6().orElse(null));
    }
}
