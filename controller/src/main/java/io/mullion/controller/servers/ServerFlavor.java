package io.mullion.controller.servers;

import java.util.Map;

/**
 * A flavor as a server keeps it: changes of the flavor do not change the server.
 *
 * @param id the flavor's id
 * @param name its name
 * @param vcpus virtual or dedicated processors
 * @param ram MiB
 * @param disk root disk in GiB; 0 for the size of the image
 * @param ephemeral GiB
 * @param swap MiB
 * @param extraSpecs as they were
 */
public record ServerFlavor(
        String id, String name, int vcpus, int ram, int disk, int ephemeral, int swap, Map<String, String> extraSpecs) {
    public ServerFlavor {
        extraSpecs = Map.copyOf(extraSpecs);
    }
}
