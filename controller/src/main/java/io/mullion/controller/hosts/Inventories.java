package io.mullion.controller.hosts;

import io.mullion.controller.http.Json;
import io.mullion.spi.compute.HostInventory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * Inventories that were read from the database before. They are long texts that seldom change, and every list of servers
 * needs their hosts: so a row names its text by its content, and only a text that is new is read and parsed.
 */
final class Inventories {
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(UUID id, HostInventory inventory) {}

    /** A host and the name of its inventory. */
    record Named(String host, Optional<UUID> id) {}

    /** The name of a text, made from its content. */
    static UUID id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Inventories by host; one that has gone meanwhile is missing. */
    Map<String, HostInventory> of(Handle handle, Collection<Named> wanted) {
        Map<String, HostInventory> found = new HashMap<>();
        List<String> unread = new ArrayList<>();
        for (Named each : wanted) {
            Optional<Known> before =
                    Optional.ofNullable(known.get(each.host)).filter(one -> each.id.equals(Optional.of(one.id)));
            before.ifPresentOrElse(one -> found.put(each.host, one.inventory), () -> unread.add(each.host));
        }
        if (!unread.isEmpty()) {
            found.putAll(read(handle, unread));
        }
        return found;
    }

    private Map<String, HostInventory> read(Handle handle, List<String> hosts) {
        Map<String, HostInventory> found = new HashMap<>();
        handle.createQuery("SELECT name, inventory FROM hosts WHERE name IN (<hosts>)")
                .bindList("hosts", hosts)
                .map((rs, ctx) -> remember(rs.getString("name"), rs.getString("inventory")))
                .forEach(inventory -> found.put(inventory.host(), inventory));
        return found;
    }

    private HostInventory remember(String host, String text) {
        HostInventory inventory = Json.value(text, HostInventory.class);
        known.put(host, new Known(id(text), inventory));
        return inventory;
    }
}
