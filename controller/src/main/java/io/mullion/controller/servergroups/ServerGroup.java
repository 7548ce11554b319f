package io.mullion.controller.servergroups;

import io.mullion.spi.placement.CollocationRule.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A collocation rule.
 *
 * @param id in the API
 * @param project whose it is
 * @param user who made it
 * @param name not unique
 * @param policy what it demands
 * @param maximumPerHost anti-affinity: members allowed on one host, 1 or more
 * @param members ids of its servers, in the order of their coming
 * @param created when
 */
public record ServerGroup(
        UUID id,
        String project,
        String user,
        String name,
        Policy policy,
        int maximumPerHost,
        List<UUID> members,
        Instant created) {
    public ServerGroup {
        members = List.copyOf(members);
    }

    /** The policy as in the API: {@code soft-anti-affinity}. */
    public static String word(Policy policy) {
        return policy.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Policy policy(String word) {
        return Policy.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    ServerGroup with(List<UUID> servers) {
        return new ServerGroup(id, project, user, name, policy, maximumPerHost, servers, created);
    }
}
