package io.mullion.spi.placement;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was said about where a server should go.
 *
 * @param availabilityZone the zone asked for, or the one the server was created in
 * @param hostGroup the host group asked for
 * @param host the host asked for: all filters run, and only it is considered
 * @param forcedHosts hosts taken without any check (the old {@code az:host:node} trick of administrators)
 * @param ignoredHosts hosts not to be considered
 * @param tried hosts that failed already, with the error each gave
 * @param aggregates if not empty, only hosts in one of these aggregates: a project confined to its aggregates
 * @param lease the reservation lease of the request
 * @param mayLeaveGroup remote restart to a named host: whether an administrator allowed another host group
 */
public record Destination(
        Optional<String> availabilityZone,
        Optional<String> hostGroup,
        Optional<String> host,
        Set<String> forcedHosts,
        Set<String> ignoredHosts,
        Map<String, String> tried,
        Set<String> aggregates,
        Optional<String> lease,
        boolean mayLeaveGroup) {
    /** Nothing said. */
    public static final Destination ANYWHERE = new Destination(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            Map.of(),
            Set.of(),
            Optional.empty(),
            false);

    public Destination {
        forcedHosts = Set.copyOf(forcedHosts);
        ignoredHosts = Set.copyOf(ignoredHosts);
        tried = Map.copyOf(tried);
        aggregates = Set.copyOf(aggregates);
    }

    /** Anywhere in a zone. */
    public static Destination zone(String zone) {
        return new Destination(
                Optional.of(zone),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of(),
                Optional.empty(),
                false);
    }

    /** The same, only to this host. */
    public Destination onHost(String name) {
        return new Destination(
                availabilityZone,
                hostGroup,
                Optional.of(name),
                forcedHosts,
                ignoredHosts,
                tried,
                aggregates,
                lease,
                mayLeaveGroup);
    }

    /** The same, only in this host group. */
    public Destination inGroup(String group) {
        return new Destination(
                availabilityZone,
                Optional.of(group),
                host,
                forcedHosts,
                ignoredHosts,
                tried,
                aggregates,
                lease,
                mayLeaveGroup);
    }

    /** The same without these hosts. */
    public Destination ignoring(Set<String> hosts) {
        return new Destination(
                availabilityZone, hostGroup, host, forcedHosts, hosts, tried, aggregates, lease, mayLeaveGroup);
    }

    /** The same, to these hosts without any check. */
    public Destination forced(Set<String> hosts) {
        return new Destination(
                availabilityZone, hostGroup, host, hosts, ignoredHosts, tried, aggregates, lease, mayLeaveGroup);
    }

    /** The same after these hosts failed. */
    public Destination having(Map<String, String> triedHosts) {
        return new Destination(
                availabilityZone,
                hostGroup,
                host,
                forcedHosts,
                ignoredHosts,
                triedHosts,
                aggregates,
                lease,
                mayLeaveGroup);
    }
}
