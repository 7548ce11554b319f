package io.mullion.controller.identity.application;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.change.Change;
import io.mullion.controller.identity.change.Changes;
import io.mullion.controller.identity.entity.Ids;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.Page;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.controller.identity.entity.Times;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.role.Role;
import io.mullion.controller.identity.token.Session;
import io.mullion.controller.identity.user.PasswordHashes;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The application credentials. */
public final class ApplicationCredentials {
    private static final int SECRET_BYTES = 64;

    private final Database database;
    private final ApplicationCredentialStore store;
    private final PasswordHashes hashes;
    private final Changes changes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** A new one with its secret, which cannot be read again. */
    record Made(ApplicationCredential credential, String secret) {}

    @Inject
    ApplicationCredentials(
            Database database, ApplicationCredentialStore store, PasswordHashes hashes, Changes changes, Clock clock) {
        this.database = database;
        this.store = store;
        this.hashes = hashes;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Makes one for the user and project of a session.
     *
     * @throws MullionException {@code INVALID_INPUT} if it would have roles that the session has not, or end in the past
     */
    Made create(Session session, CreateApplicationCredentialBody.Wanted wanted) {
        String project = session.project()
                .map(Project::id)
                .orElseThrow(() -> MullionException.invalid("This call needs a token that is scoped to a project."));
        Optional<Instant> expires = wanted.expiresAt().map(text -> Times.parse("expires_at", text));
        if (expires.filter(end -> !end.isAfter(clock.instant())).isPresent()) {
            throw MullionException.invalid("Invalid input for field 'expires_at': it is in the past.");
        }
        String secret = wanted.secret().orElseGet(this::secret);
        ApplicationCredential credential = new ApplicationCredential(
                Ids.create(),
                session.user().id(),
                project,
                wanted.name(),
                hashes.hash(secret),
                wanted.description(),
                expires,
                wanted.unrestricted(),
                roles(session, wanted));
        database.useTransaction(handle -> refuseTaken(handle, credential));
        return Refusal.unlessTaken("application_credential", wanted.name(), () -> {
            database.useTransaction(handle -> store.insert(handle, credential));
            return new Made(credential, secret);
        });
    }

    /** Some of a user's. */
    Page<ApplicationCredential> list(ListQuery query, String user) {
        return database.read(handle -> store.list(handle, query, user));
    }

    /** One of a user's. @throws MullionException {@code NOT_FOUND} */
    ApplicationCredential require(String user, String id) {
        return database.read(handle -> store.find(handle, id))
                .filter(each -> each.userId().equals(user))
                .orElseThrow(() -> Refusal.notFound("application credential", id));
    }

    /** Deletes one; its tokens are void. */
    void delete(ApplicationCredential credential) {
        changes.make(set -> {
            if (store.delete(set.handle(), credential.id()) == 0) {
                throw Refusal.notFound("application credential", credential.id());
            }
            set.touch(Change.Kind.USER, credential.userId());
        });
    }

    /**
     * The one that a secret belongs to. As with passwords, nobody's takes as long as somebody's.
     *
     * @throws MullionException {@code UNAUTHENTICATED}
     */
    public ApplicationCredential authenticate(Optional<ApplicationCredential> credential, String secret) {
        boolean right = hashes.matches(secret, credential.map(ApplicationCredential::secretHash));
        return credential.filter(each -> right && each.good(clock.instant())).orElseThrow(Refusal::unauthenticated);
    }

    private void refuseTaken(Handle handle, ApplicationCredential credential) {
        if (store.named(handle, credential.userId(), credential.name()).isPresent()) {
            throw Refusal.conflict(
                    "application_credential", "Duplicate entry found with name " + credential.name() + ".");
        }
    }

    private static List<String> roles(Session session, CreateApplicationCredentialBody.Wanted wanted) {
        if (wanted.roles().isEmpty()) {
            return session.roles().stream().map(Role::id).toList();
        }
        return wanted.roles().get().stream()
                .map(name -> session.roles().stream()
                        .filter(name::names)
                        .findFirst()
                        .orElseThrow(() -> MullionException.invalid("Invalid application credential: Could not find"
                                + " role assignment with role: "
                                + name.id().or(name::name).orElse("") + ", user or group: "
                                + session.user().id() + ".")))
                .map(Role::id)
                .distinct()
                .toList();
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
