package io.mullion.controller.hosts;

import java.util.List;
import java.util.Map;

/**
 * What is on some hosts.
 *
 * @param rooms by host; absent until placement has counted it
 * @param servers by host; absent without servers
 */
record HostLoads(Map<String, Room> rooms, Map<String, List<Resident>> servers) {
    /** What is taken of a host, in MiB and hundredths of processing units. */
    record Room(long usedMemory, int usedUnits) {}

    /** A server on a host. @param busy whether a task is under way */
    record Resident(String id, String name, boolean busy) {}

    List<Resident> on(Host host) {
        return servers.getOrDefault(host.name(), List.of());
    }
}
