package io.mullion.controller.volumes.api;

import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import jakarta.inject.Inject;
import java.util.Map;

/** Questions to the policy as the block storage API asks them. */
public final class VolumeAccess {
    private final Policy policy;

    @Inject
    VolumeAccess(Policy policy) {
        this.policy = policy;
    }

    /** Demands a rule for something of the caller's own project. @throws MullionException {@code FORBIDDEN} */
    public void require(Caller caller, String rule) {
        policy.require(caller, rule);
    }

    /** Demands a rule for something that has an owner. @throws MullionException {@code FORBIDDEN} */
    public void require(Caller caller, String rule, Owner owner) {
        policy.require(caller, rule, owner.target());
    }

    /** Demands a rule for something of a project. @throws MullionException {@code FORBIDDEN} */
    public void require(Caller caller, String rule, String project) {
        policy.require(caller, rule, Map.of("project_id", project));
    }

    /** Whether a rule allows it to this owner's thing. */
    public boolean allows(Caller caller, String rule, Owner owner) {
        return policy.allows(caller, rule, owner.target());
    }

    /** Whether a rule allows it in general. */
    public boolean allows(Caller caller, String rule) {
        return policy.allows(
                caller,
                rule,
                Map.of(
                        "project_id", caller.project().map(Caller.Named::id).orElse(""),
                        "user_id", caller.user().id()));
    }

    /** Whether the caller sees what administrators see. */
    public boolean admin(Caller caller) {
        return policy.allows(caller, "context_is_admin", Map.of());
    }
}
