package io.mullion.controller.identity.bootstrap;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.Ids;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.user.PasswordHashes;
import io.mullion.controller.identity.user.User;
import io.mullion.controller.identity.user.UserStore;
import io.mullion.controller.identity.user.Users;
import jakarta.inject.Inject;
import java.util.Optional;

/** The administrator. */
final class FirstUser {
    private final Database database;
    private final UserStore store;
    private final Users users;
    private final PasswordHashes hashes;

    @Inject
    FirstUser(Database database, UserStore store, Users users, PasswordHashes hashes) {
        this.database = database;
        this.store = store;
        this.users = users;
        this.hashes = hashes;
    }

    User user(String name, String password, Project project) {
        Optional<User> present = database.read(handle -> store.named(handle, IdentityBootstrap.DOMAIN, name));
        if (present.isEmpty()) {
            return users.create(make(name, project), Optional.of(password));
        }
        boolean same = hashes.matches(password, present.get().passwordHash());
        return same ? present.get() : users.update(present.get(), Optional.of(password));
    }

    private static User make(String name, Project project) {
        return new User(
                Ids.create(),
                IdentityBootstrap.DOMAIN,
                name,
                true,
                Optional.of(project.id()),
                Optional.empty(),
                0,
                Optional.empty(),
                Extra.NONE,
                Extra.NONE);
    }
}
