package io.mullion.controller.identity;

import io.mullion.spi.error.MullionException;
import java.util.Map;

/**
 * What a caller may. Rules have OpenStack's own names ({@code os_compute_api:servers:create}, {@code volume:create},
 * {@code identity:list_projects}, …) and are written in oslo.policy's language.
 */
public interface Policy {
    /**
     * Whether a rule allows it.
     *
     * @param target what it is done to, such as {@code project_id} and {@code user_id} of its owner
     */
    boolean allows(Caller caller, String rule, Map<String, String> target);

    /**
     * Demands that a rule allows it.
     *
     * @throws MullionException {@code FORBIDDEN}, naming the rule
     */
    default void require(Caller caller, String rule, Map<String, String> target) {
        if (!allows(caller, rule, target)) {
            throw new MullionException(
                    io.mullion.spi.error.ErrorCode.FORBIDDEN, "Policy doesn't allow " + rule + " to be performed.");
        }
    }

    /** As {@link #require(Caller, String, Map)} for something of the caller's own project. */
    default void require(Caller caller, String rule) {
        require(
                caller,
                rule,
                Map.of(
                        "project_id", caller.project().map(Caller.Named::id).orElse(""),
                        "user_id", caller.user().id()));
    }
}
