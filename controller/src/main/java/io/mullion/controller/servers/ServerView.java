package io.mullion.controller.servers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A server with what other features know of it, read together for a whole page.
 *
 * @param server the row
 * @param addresses network name → addresses
 * @param volumes its volumes
 * @param zone availability zone of its host, or the one asked for
 * @param hostStatus {@code UP, DOWN, MAINTENANCE, UNKNOWN}, or empty without a host
 * @param tags its tags
 * @param groups ids of the server groups it is in
 */
public record ServerView(
        Server server,
        Map<String, List<Address>> addresses,
        List<ServerVolume> volumes,
        String zone,
        String hostStatus,
        Set<String> tags,
        List<String> groups) {
    /** One address of a server. @param mac of the port @param version 4 or 6 @param floating whether it is not its own */
    public record Address(String address, int version, String mac, boolean floating) {}

    /** Whether there is something to tell about its failure. */
    Optional<Server.Fault> visibleFault() {
        boolean failed = server.state().vm() == VmState.ERROR || server.state().vm() == VmState.DELETED;
        return failed ? server.fault() : Optional.empty();
    }
}
