package io.mullion.controller.identity.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An application credential.
 *
 * @param id 32 hexadecimal digits
 * @param userId in whose name it logs in
 * @param projectId what its tokens are for
 * @param name unique among the user's
 * @param secretHash of the secret, which is shown once
 * @param expiresAt when it ends, if ever
 * @param unrestricted whether its tokens may make and delete application credentials
 * @param roles ids of the roles that its tokens have, as long as the user has them too
 */
public record ApplicationCredential(
        String id,
        String userId,
        String projectId,
        String name,
        String secretHash,
        Optional<String> description,
        Optional<Instant> expiresAt,
        boolean unrestricted,
        List<String> roles) {
    public ApplicationCredential {
        roles = List.copyOf(roles);
    }

    /** Whether it can still be used. */
    public boolean good(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
    }
}
