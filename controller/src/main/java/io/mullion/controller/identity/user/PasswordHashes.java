package io.mullion.controller.identity.user;

import com.password4j.BcryptFunction;
import com.password4j.types.Bcrypt;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Hashes of passwords and secrets: bcrypt over SHA-256, because bcrypt alone would silently cut what is longer than 72 bytes.
 * A check against nobody's hash takes as long as one against somebody's.
 */
public final class PasswordHashes {
    private static final String PREFIX = "bcrypt-sha256:";

    // Hashing is meant to be slow; more of it at once than this would starve all other requests of the processors
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final BcryptFunction function;
    private final String nobody;

    @Inject
    PasswordHashes(PasswordConfig config) {
        function = BcryptFunction.getInstance(Bcrypt.B, config.rounds());
        nobody = hash("nobody has this password");
    }

    /** A hash to keep; its cost is part of it, so that costs can be raised later. */
    public String hash(String secret) {
        return inPlace(() -> PREFIX + function.hash(condensed(secret)).getResult());
    }

    /** Whether a secret is the one that was hashed; always false, after the same work, if there is no hash. */
    public boolean matches(String secret, Optional<String> hash) {
        String kept = hash.orElse(nobody).substring(PREFIX.length());
        boolean same = inPlace(() -> BcryptFunction.getInstanceFromHash(kept).check(condensed(secret), kept));
        return same && hash.isPresent();
    }

    private <T> T inPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static String condensed(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
