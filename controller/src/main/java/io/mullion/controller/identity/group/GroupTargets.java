package io.mullion.controller.identity.group;

import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.Map;

/** What policy is asked about. */
final class GroupTargets {
    private GroupTargets() {}

    /** The group, if the caller may; who may nothing does not learn whether it is there. */
    static Group allowed(Policy policy, Caller caller, String rule, Groups groups, String id) {
        try {
            Group group = groups.require(id);
            policy.require(caller, rule, Map.of("target.group.id", id, "target.group.domain_id", group.domainId()));
            return group;
        } catch (MullionException absent) {
            if (absent.code() == ErrorCode.NOT_FOUND) {
                policy.require(caller, rule, Map.of("target.group.id", id));
            }
            throw absent;
        }
    }
}
