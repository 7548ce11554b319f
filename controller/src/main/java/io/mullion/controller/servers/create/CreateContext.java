package io.mullion.controller.servers.create;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the steps of making a server know.
 *
 * @param server its id
 * @param project id of its project
 * @param networks its interfaces, in order
 * @param disks its disks, the boot disk first
 * @param only the one host an administrator named
 * @param host the host chosen in this attempt
 * @param tried hosts that failed before, with what each said
 */
record CreateContext(
        UUID server,
        String project,
        List<InterfaceWish> networks,
        List<DiskWish> disks,
        Optional<String> only,
        Optional<String> host,
        Map<String, String> tried) {
    CreateContext {
        networks = List.copyOf(networks);
        disks = List.copyOf(disks);
        tried = Map.copyOf(tried);
    }

    /** The same on a host. */
    CreateContext on(String chosen) {
        return new CreateContext(server, project, networks, disks, only, Optional.of(chosen), tried);
    }

    /** For another attempt after this host failed. */
    CreateContext without(String failed, String reason) {
        Map<String, String> all = new HashMap<>(tried);
        all.put(failed, reason);
        return new CreateContext(server, project, networks, disks, only, Optional.empty(), all);
    }
}
