package io.mullion.controller.identity.auth;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.entity.FieldsBody;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.controller.identity.token.Method;
import io.mullion.controller.identity.token.Proof;
import io.mullion.controller.identity.token.Tokens;
import io.mullion.controller.identity.user.Passwords;
import io.mullion.controller.identity.user.User;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** From what a client sent to a token. Whatever is wrong with a log-in, the answer does not tell. */
final class Authentication {
    private final Names names;
    private final Passwords passwords;
    private final Tokens tokens;
    private final ScopeChoice scopes;
    private final CredentialLogin credentials;
    private final Database database;
    private final Clock clock;

    @Inject
    Authentication(
            Names names,
            Passwords passwords,
            Tokens tokens,
            ScopeChoice scopes,
            CredentialLogin credentials,
            Database database,
            Clock clock) {
        this.names = names;
        this.passwords = passwords;
        this.tokens = tokens;
        this.scopes = scopes;
        this.credentials = credentials;
        this.database = database;
        this.clock = clock;
    }

    /** Makes a token. @throws MullionException {@code UNAUTHENTICATED} or {@code INVALID_INPUT} */
    Tokens.Issued authenticate(AuthBody body) {
        Instant now = clock.instant();
        Optional<Proof> proof = Optional.empty();
        for (String method : body.methods()) {
            Proof next = prove(method, body, now);
            if (proof.isPresent() && !proof.get().user().equals(next.user())) {
                throw Refusal.unauthenticated();
            }
            proof = Optional.of(proof.map(before -> before.and(next)).orElse(next));
        }
        Proof complete = proof.orElseThrow(Refusal::unauthenticated);
        return tokens.issue(complete, database.read(handle -> scopes.of(handle, body, complete)));
    }

    private Proof prove(String label, AuthBody body, Instant now) {
        Method method = Method.of(label).orElseThrow(Refusal::unauthenticated);
        FieldsBody section = body.section(label);
        return switch (method) {
            case PASSWORD -> byPassword(section, now);
            case TOKEN -> byToken(section, now);
            case APPLICATION_CREDENTIAL -> byCredential(section, now);
        };
    }

    private Proof byPassword(FieldsBody section, Instant now) {
        FieldsBody user = section.object("user").orElseThrow();
        Optional<User> found = database.read(handle -> names.user(handle, user));
        return Proof.password(
                passwords.require(found, user.text("password").orElse("")).id(), now);
    }

    private Proof byCredential(FieldsBody section, Instant now) {
        return Proof.credential(credentials.require(section), now);
    }

    private Proof byToken(FieldsBody section, Instant now) {
        return tokens.session(section.text("id").orElse(""))
                .map(session -> Proof.token(session.payload(), now))
                .orElseThrow(Refusal::unauthenticated);
    }
}
