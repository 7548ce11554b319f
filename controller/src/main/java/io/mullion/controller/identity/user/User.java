package io.mullion.controller.identity.user;

import io.mullion.controller.identity.entity.Extra;
import java.time.Instant;
import java.util.Optional;

/**
 * A user.
 *
 * @param id 32 hexadecimal digits
 * @param domainId the domain it is in
 * @param name unique in its domain
 * @param enabled whether it may have a token
 * @param defaultProjectId what a token is for if the user does not say
 * @param passwordHash empty for a user who cannot log in with a password
 * @param failures wrong passwords since the last right one
 * @param failedAt when the last wrong one was given
 * @param options such as {@code ignore_lockout_failure_attempts}
 * @param extra what clients added, such as {@code email}
 */
public record User(
        String id,
        String domainId,
        String name,
        boolean enabled,
        Optional<String> defaultProjectId,
        Optional<String> passwordHash,
        int failures,
        Optional<Instant> failedAt,
        Extra options,
        Extra extra) {
    User withPassword(String hash) {
        return new User(
                id, domainId, name, enabled, defaultProjectId, Optional.of(hash), 0, Optional.empty(), options, extra);
    }
}
