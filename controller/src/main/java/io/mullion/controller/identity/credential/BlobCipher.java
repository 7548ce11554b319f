package io.mullion.controller.identity.credential;

import com.macasaet.fernet.Key;
import com.macasaet.fernet.StringValidator;
import com.macasaet.fernet.Token;
import io.mullion.controller.database.Database;
import io.mullion.controller.database.UniqueViolation;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what is secret in credentials, so that a copy of their table alone tells nothing. The key is in the database,
 * for all controllers.
 */
final class BlobCipher {
    private static final int FIRST = 1;

    private final Database database;
    private final CredentialKeyStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<@Nullable Key> known = new AtomicReference<>();

    @Inject
    BlobCipher(Database database, CredentialKeyStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    String close(String blob) {
        return Token.generate(random, key(), blob).serialise();
    }

    String open(String closed) {
        Token token = Token.fromString(closed);
        return token.validateAndDecrypt(key(), new Opener(token.getTimestamp()));
    }

    private Key key() {
        Key kept = known.get();
        if (kept == null) {
            kept = database.read(handle -> store.find(handle, FIRST)).orElseGet(this::make);
            known.set(kept);
        }
        return kept;
    }

    private Key make() {
        Key key = Key.generateKey(random);
        try {
            database.useTransaction(handle -> store.insert(handle, FIRST, key, clock.instant()));
            return key;
        } catch (RuntimeException failure) {
            if (UniqueViolation.isBehind(failure)) {
                return database.read(handle -> store.find(handle, FIRST)).orElseThrow();
            }
            throw failure;
        }
    }

    /** Blobs do not age. */
    private record Opener(Instant made) implements StringValidator {
        @Override
        public Clock getClock() {
            return Clock.fixed(made, ZoneOffset.UTC);
        }

        @Override
        public TemporalAmount getTimeToLive() {
            return Duration.ofDays(1);
        }
    }
}
