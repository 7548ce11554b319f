package io.mullion.controller.identity.token;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.mullion.controller.database.Database;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.TokenConfig;
import io.mullion.controller.identity.change.Change;
import io.mullion.controller.identity.change.Changes;
import io.mullion.controller.identity.change.Revocations;
import io.mullion.controller.identity.entity.Refusal;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Makes tokens, knows what they stand for and voids them. What was worked out once is kept in memory until something
 * that it depends on changes.
 */
public final class Tokens {
    private static final int AUDIT_BYTES = 16;

    private final TokenForm form;
    private final Sessions sessions;
    private final Revocations revocations;
    private final Changes changes;
    private final Database database;
    private final Clock clock;
    private final TokenConfig config;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Known> known;

    /** A token in memory, and who asks with it. */
    private record Known(Session session, Caller caller) {}

    /** A token that was made. @param text what the client shows from now on */
    public record Issued(String text, Session session) {}

    @Inject
    Tokens(
            TokenForm form,
            Sessions sessions,
            Revocations revocations,
            Changes changes,
            Database database,
            Clock clock,
            TokenConfig config) {
        this.form = form;
        this.sessions = sessions;
        this.revocations = revocations;
        this.changes = changes;
        this.database = database;
        this.clock = clock;
        this.config = config;
        known = CacheBuilder.newBuilder().maximumSize(config.cached()).build();
        revocations.follow(
                change -> known.asMap().values().removeIf(each -> each.session().dependsOn(change)));
    }

    /**
     * Makes a token.
     *
     * @throws MullionException {@code UNAUTHENTICATED} if the user may not have it
     */
    public Issued issue(Proof proof, Scope scope) {
        List<String> audit = new ArrayList<>(List.of(auditId()));
        proof.chain().ifPresent(audit::add);
        Payload payload = new Payload(
                proof.user(),
                proof.methods(),
                scope,
                proof.at().truncatedTo(ChronoUnit.MICROS),
                end(proof).truncatedTo(ChronoUnit.MICROS),
                audit,
                proof.applicationCredential());
        Session session = database.read(handle -> sessions.of(handle, payload)).orElseThrow(Refusal::unauthenticated);
        return new Issued(form.write(payload), session);
    }

    private Instant end(Proof proof) {
        Instant usual = proof.at().plus(config.expiration());
        return proof.expires().filter(earlier -> earlier.isBefore(usual)).orElse(usual);
    }

    /** Who asks with a token; empty if it is not good, or no longer. Usually answered from memory. */
    public Optional<Caller> caller(String token) {
        return known(token).map(Known::caller);
    }

    /** What a token stands for; empty if it is not good, or no longer. */
    public Optional<Session> session(String token) {
        return known(token).map(Known::session);
    }

    /** As {@link #session}, also for a token that expired within the configured window. */
    public Optional<Session> sessionEvenIfExpired(String token) {
        Optional<Session> good = session(token);
        return good.isPresent()
                ? good
                : workedOut(token, config.expiredWindow()).map(Known::session);
    }

    /** Voids one token. */
    public void revoke(Session session) {
        changes.make(set -> set.revoke(Change.Kind.TOKEN, session.payload().auditId()));
    }

    private Optional<Known> known(String token) {
        revocations.poll();
        Known kept = known.getIfPresent(token);
        if (kept == null) {
            return workedOut(token, Duration.ZERO);
        }
        return clock.instant().isBefore(kept.session().payload().expires()) ? Optional.of(kept) : Optional.empty();
    }

    private Optional<Known> workedOut(String token, Duration window) {
        long revision = revocations.revision();
        Optional<Payload> payload = form.read(token)
                .filter(each -> clock.instant().isBefore(each.expires().plus(window)))
                .filter(each -> !revoked(each));
        Optional<Session> session = payload.flatMap(each -> database.read(handle -> sessions.of(handle, each)))
                .filter(each -> !revoked(each));
        Optional<Known> found = session.map(each -> new Known(each, each.caller()));
        found.filter(each -> window.isZero()).ifPresent(each -> keep(token, each, revision));
        return found;
    }

    /** A change that came while it was worked out may have been missed. */
    private void keep(String token, Known found, long revision) {
        known.put(token, found);
        if (revocations.revision() != revision) {
            known.invalidate(token);
        }
    }

    private boolean revoked(Payload payload) {
        return revocations.revoked(Change.Kind.TOKEN, payload.auditId(), payload.issued())
                || revocations.revoked(Change.Kind.USER, payload.user(), payload.issued())
                || (payload.scope() instanceof Scope.OfProject project
                        && revocations.revoked(Change.Kind.PROJECT, project.id(), payload.issued()));
    }

    private boolean revoked(Session session) {
        Instant issued = session.payload().issued();
        return revocations.revoked(Change.Kind.DOMAIN, session.userDomain().id(), issued)
                || session.target()
                        .filter(each -> revocations.revoked(Change.Kind.DOMAIN, each.owningDomain(), issued))
                        .isPresent();
    }

    private String auditId() {
        byte[] bytes = new byte[AUDIT_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
