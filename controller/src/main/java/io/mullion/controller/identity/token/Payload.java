package io.mullion.controller.identity.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is written in a token: who, for what, until when. Names, roles and the catalogue are not; they are looked up, so
 * that a change of them counts at once.
 *
 * @param user id of the user
 * @param methods how the user proved who it is, over all exchanges
 * @param scope what it is for
 * @param issued with microseconds
 * @param expires with microseconds
 * @param auditIds its own name, and that of the first token of its chain if it came out of an exchange
 * @param applicationCredential id of the credential that it came from
 */
public record Payload(
        String user,
        Set<Method> methods,
        Scope scope,
        Instant issued,
        Instant expires,
        List<String> auditIds,
        Optional<String> applicationCredential) {
    public Payload {
        methods = Set.copyOf(methods);
        auditIds = List.copyOf(auditIds);
    }

    /** The token's own name in logs and revocations. */
    public String auditId() {
        return auditIds.getFirst();
    }
}
