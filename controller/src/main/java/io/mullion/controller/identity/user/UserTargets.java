package io.mullion.controller.identity.user;

import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.Map;

/** What policy is asked about. */
public final class UserTargets {
    private UserTargets() {}

    /** The user, if the caller may; who may nothing does not learn whether it is there. */
    public static User allowed(Policy policy, Caller caller, String rule, Users users, String id) {
        try {
            User user = users.require(id);
            policy.require(
                    caller,
                    rule,
                    Map.of(
                            "target.user.id", user.id(),
                            "target.user.domain_id", user.domainId(),
                            "user_id", user.id()));
            return user;
        } catch (MullionException absent) {
            if (absent.code() == ErrorCode.NOT_FOUND) {
                policy.require(caller, rule, Map.of("target.user.id", id, "user_id", id));
            }
            throw absent;
        }
    }
}
