package io.mullion.spi.placement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A server group (collocation rule) that the placed server belongs to.
 *
 * @param id its id
 * @param name its name, for sentences
 * @param policy what it demands
 * @param maximumPerHost anti-affinity: servers of the rule allowed on one host, at least 1
 * @param members all other members; the placed server itself is left out or ignored
 */
public record CollocationRule(String id, String name, Policy policy, int maximumPerHost, List<Member> members) {
    public CollocationRule {
        members = List.copyOf(members);
    }

    /** A rule with one server for each host. */
    public static CollocationRule of(String name, Policy policy, List<Member> members) {
        return new CollocationRule(name, name, policy, 1, members);
    }

    /** What a rule demands. */
    public enum Policy {
        /** All members on one host. */
        AFFINITY,
        /** At most so many members on one host. */
        ANTI_AFFINITY,
        /** Rather on one host. */
        SOFT_AFFINITY,
        /** Rather apart. */
        SOFT_ANTI_AFFINITY
    }

    /**
     * Another member.
     *
     * @param server its id
     * @param name its name, for sentences
     * @param hosts where it is or may come to be: its host, and the claimed target of work in progress; empty if it is
     *     nowhere yet
     * @param inFlight the work in progress on it
     */
    public record Member(UUID server, String name, Set<String> hosts, Optional<Operation> inFlight) {
        public Member {
            hosts = Set.copyOf(hosts);
        }

        /** A member at rest on a host. */
        public static Member on(UUID server, String name, String host) {
            return new Member(server, name, Set.of(host), Optional.empty());
        }
    }
}
