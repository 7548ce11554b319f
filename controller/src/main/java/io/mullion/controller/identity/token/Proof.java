package io.mullion.controller.identity.token;

import io.mullion.controller.identity.application.ApplicationCredential;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A user who proved to be one.
 *
 * @param user id
 * @param methods by which it was proved, over all exchanges
 * @param at when the proof began to be checked: what is revoked later voids its token
 * @param expires when the token that was exchanged ends, or the credential; the new token lives no longer
 * @param chain audit id of the first token of the chain
 * @param applicationCredential id of the credential that it came from
 */
public record Proof(
        String user,
        Set<Method> methods,
        Instant at,
        Optional<Instant> expires,
        Optional<String> chain,
        Optional<String> applicationCredential) {
    public Proof {
        methods = Set.copyOf(methods);
    }

    /** By password. */
    public static Proof password(String user, Instant at) {
        return new Proof(user, Set.of(Method.PASSWORD), at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** By an application credential. */
    public static Proof credential(ApplicationCredential credential, Instant at) {
        return new Proof(
                credential.userId(),
                Set.of(Method.APPLICATION_CREDENTIAL),
                at,
                credential.expiresAt(),
                Optional.empty(),
                Optional.of(credential.id()));
    }

    /** By another token. */
    public static Proof token(Payload other, Instant at) {
        Set<Method> methods = new HashSet<>(other.methods());
        methods.add(Method.TOKEN);
        return new Proof(
                other.user(),
                methods,
                at,
                Optional.of(other.expires()),
                Optional.of(other.auditIds().getLast()),
                other.applicationCredential());
    }

    /** This proof and another one of the same user. */
    public Proof and(Proof other) {
        Set<Method> both = new HashSet<>(methods);
        both.addAll(other.methods);
        return new Proof(
                user,
                both,
                at,
                expires.or(other::expires),
                chain.or(other::chain),
                applicationCredential.or(other::applicationCredential));
    }
}
