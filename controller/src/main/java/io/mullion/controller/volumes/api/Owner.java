package io.mullion.controller.volumes.api;

import io.mullion.controller.identity.Caller;
import java.util.Map;

/**
 * Whose something is.
 *
 * @param projectId the project it belongs to and that its quota counts for
 * @param userId who made it
 */
public record Owner(String projectId, String userId) {
    /** What the caller makes is the caller's. */
    public static Owner of(Caller caller) {
        return new Owner(caller.projectId(), caller.user().id());
    }

    /** This owner as the target of a policy rule. */
    public Map<String, String> target() {
        return Map.of("project_id", projectId, "user_id", userId);
    }
}
