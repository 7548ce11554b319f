package io.mullion.controller.identity.user;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.change.Change;
import io.mullion.controller.identity.change.Changes;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.Page;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.project.ProjectStore;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The users. */
public final class Users {
    private final Database database;
    private final UserStore store;
    private final ProjectStore projects;
    private final PasswordHashes hashes;
    private final Passwords passwords;
    private final Changes changes;
    private final UserDeletion deletion;

    @Inject
    Users(
            Database database,
            UserStore store,
            ProjectStore projects,
            PasswordHashes hashes,
            Passwords passwords,
            Changes changes,
            UserDeletion deletion) {
        this.database = database;
        this.store = store;
        this.projects = projects;
        this.hashes = hashes;
        this.passwords = passwords;
        this.changes = changes;
        this.deletion = deletion;
    }

    /** A user. @throws MullionException {@code NOT_FOUND} */
    public User require(String id) {
        return database.read(handle -> require(handle, id));
    }

    /** Some users. @param condition more than the query says, with named parameters */
    public Page<User> list(ListQuery query, String condition, Map<String, ?> parameters) {
        return database.read(handle -> store.list(handle, query, condition, parameters));
    }

    /** Makes one. @throws MullionException {@code DUPLICATE}, or {@code NOT_FOUND} if the domain is not there */
    public User create(User user, Optional<String> password) {
        User complete =
                password.map(text -> user.withPassword(hashes.hash(text))).orElse(user);
        return Refusal.unlessTaken(
                "user",
                user.name(),
                () -> database.inTransaction(handle -> {
                    if (projects.find(handle, user.domainId())
                            .filter(Project::domain)
                            .isEmpty()) {
                        throw Refusal.notFound("domain", user.domainId());
                    }
                    requireProject(user);
                    store.insert(handle, complete);
                    return complete;
                }));
    }

    /** Changes one. A new password, and disabling, void the user's tokens. */
    public User update(User user, Optional<String> password) {
        User complete =
                password.map(text -> user.withPassword(hashes.hash(text))).orElse(user);
        return Refusal.unlessTaken(
                "user",
                user.name(),
                () -> changes.apply(set -> {
                    User before = require(set.handle(), user.id());
                    requireProject(user);
                    store.update(set.handle(), complete);
                    if (password.isPresent() || (before.enabled() && !user.enabled())) {
                        set.revoke(Change.Kind.USER, user.id());
                    } else {
                        set.touch(Change.Kind.USER, user.id());
                    }
                    return complete;
                }));
    }

    /** A user's own change of the password. @throws MullionException {@code UNAUTHENTICATED} if the old one is wrong */
    public void changePassword(String id, String original, String next) {
        Optional<User> found = database.read(handle -> store.find(handle, id)).filter(User::enabled);
        User user = passwords.require(found, original);
        if (user.options().flag("lock_password")) {
            throw MullionException.invalid("The password of user " + id + " is locked and cannot be changed.");
        }
        if (original.equals(next)) {
            throw MullionException.invalid("Password validation error: The new password cannot be identical to a"
                    + " previous password. The total number which includes the new password must be unique is 1.");
        }
        User unused = update(user, Optional.of(next));
    }

    /** Deletes one, with what is the user's. */
    public void delete(String id) {
        changes.make(set -> deletion.delete(set, require(set.handle(), id)));
    }

    private User require(Handle handle, String id) {
        return store.find(handle, id).orElseThrow(() -> Refusal.notFound("user", id));
    }

    private static void requireProject(User user) {
        if (user.defaultProjectId().filter(user.domainId()::equals).isPresent()) {
            throw MullionException.invalid("User's default project ID cannot be a domain ID: " + user.domainId());
        }
    }
}
