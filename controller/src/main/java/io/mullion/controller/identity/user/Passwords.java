package io.mullion.controller.identity.user;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.entity.Refusal;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Checks passwords, and locks a user out for a while after too many wrong ones in a row. */
public final class Passwords {
    private final Database database;
    private final UserStore store;
    private final PasswordHashes hashes;
    private final PasswordConfig config;
    private final Clock clock;

    @Inject
    Passwords(Database database, UserStore store, PasswordHashes hashes, PasswordConfig config, Clock clock) {
        this.database = database;
        this.store = store;
        this.hashes = hashes;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Demands that a password is a user's. Nobody's takes as long as somebody's, and both are refused alike.
     *
     * @throws MullionException {@code UNAUTHENTICATED}
     */
    public User require(Optional<User> user, String password) {
        boolean right = hashes.matches(password, user.flatMap(User::passwordHash));
        if (user.isEmpty() || locked(user.get())) {
            throw Refusal.unauthenticated();
        }
        if (!right) {
            database.useTransaction(
                    handle -> store.countFailure(handle, user.get().id(), clock.instant()));
            throw Refusal.unauthenticated();
        }
        if (user.get().failures() > 0) {
            database.useTransaction(
                    handle -> store.clearFailures(handle, user.get().id()));
        }
        return user.get();
    }

    private boolean locked(User user) {
        return config.lockoutFailures() > 0
                && user.failures() >= config.lockoutFailures()
                && !user.options().flag("ignore_lockout_failure_attempts")
                && user.failedAt()
                        .filter(last -> clock.instant().isBefore(last.plus(config.lockoutDuration())))
                        .isPresent();
    }
}
