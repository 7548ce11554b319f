package io.mullion.controller.hosts;

import io.mullion.controller.hosts.HostLoads.Resident;
import io.mullion.controller.hosts.HostLoads.Room;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Reads what servers and claims there are on hosts. */
final class HostLoadStore {
    Map<String, Room> rooms(Handle handle, List<String> hosts) {
        Map<String, Room> rooms = new HashMap<>();
        if (!hosts.isEmpty()) {
            handle.createQuery("""
                            SELECT host, foreign_memory + claimed_memory AS memory, foreign_units + claimed_units AS units
                            FROM placement_hosts WHERE host IN (<hosts>)""")
                    .bindList("hosts", hosts)
                    .map((rs, ctx) ->
                            rooms.put(rs.getString("host"), new Room(rs.getLong("memory"), rs.getInt("units"))))
                    .forEach(previous -> {});
        }
        return rooms;
    }

    Map<String, List<Resident>> servers(Handle handle, List<String> hosts) {
        Map<String, List<Resident>> servers = new HashMap<>();
        if (!hosts.isEmpty()) {
            handle.createQuery("""
                            SELECT host, id, name, task_state FROM servers
                            WHERE host IN (<hosts>) AND deleted_at IS NULL ORDER BY created_at, id""")
                    .bindList("hosts", hosts)
                    .map((rs, ctx) -> servers.computeIfAbsent(rs.getString("host"), host -> new ArrayList<>())
                            .add(new Resident(
                                    rs.getString("id"), rs.getString("name"), rs.getString("task_state") != null)))
                    .forEach(added -> {});
        }
        return servers;
    }

    /** How many servers of each host have a task under way. */
    Map<String, Integer> busy(Handle handle) {
        Map<String, Integer> busy = new HashMap<>();
        handle.createQuery("""
                        SELECT host, COUNT(*) AS number FROM servers
                        WHERE task_state IS NOT NULL AND host IS NOT NULL AND deleted_at IS NULL GROUP BY host""")
                .map((rs, ctx) -> busy.put(rs.getString("host"), rs.getInt("number")))
                .forEach(previous -> {});
        return busy;
    }

    /** Which of these partitions are our servers', wherever those are. */
    Set<String> ours(Handle handle, Collection<String> partitions) {
        return partitions.isEmpty()
                ? Set.of()
                : new HashSet<>(handle.createQuery("""
                                SELECT partition_key FROM servers
                                WHERE partition_key IN (<keys>) AND deleted_at IS NULL""")
                        .bindList("keys", List.copyOf(partitions))
                        .mapTo(String.class)
                        .list());
    }
}
