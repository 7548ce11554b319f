package io.mullion.keystone;

import io.mullion.keystone.KeystoneConfig.CacheLimits;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what Keystone said about a token, good or bad, under the token's digest; forgets the least used one when
 * full. That Keystone did not answer is not remembered. A token that has ended is refused without asking.
 */
final class CachingKeystone implements Keystone {
    private sealed interface Answer {
        record Good(Caller caller, Instant until) implements Answer {}

        record Bad(MullionException refusal, Instant until) implements Answer {}

        Instant until();
    }

    private final Keystone keystone;
    private final CacheLimits limits;
    private final Clock clock;
    private final Map<String, Answer> answers;
    private final Map<String, FutureTask<Answer>> asking = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    CachingKeystone(Keystone keystone, CacheLimits limits, Clock clock) {
        this.keystone = keystone;
        this.limits = limits;
        this.clock = clock;
        this.answers = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
                return size() > limits.size();
            }
        };
    }

    @Override
    public Caller validate(String token) {
        String digest = digest(token);
        Answer known = known(digest);
        return switch (known == null ? askOnce(digest, token) : known) {
            case Answer.Good good -> unexpired(good.caller());
            case Answer.Bad bad ->
                throw new MullionException(bad.refusal().code(), bad.refusal().getMessage(), bad.refusal());
        };
    }

    /** Of many who come with the same new token, one asks and the others wait for the answer. */
    private Answer askOnce(String digest, String token) {
        FutureTask<Answer> mine = new FutureTask<>(() -> {
            Answer answer = ask(token);
            remember(digest, answer);
            return answer;
        });
        FutureTask<Answer> first = asking.putIfAbsent(digest, mine);
        if (first != null) {
            return OwnThread.await(first);
        }
        try {
            mine.run();
        } finally {
            asking.remove(digest);
        }
        return OwnThread.await(mine);
    }

    private Answer ask(String token) {
        try {
            return new Answer.Good(keystone.validate(token), clock.instant().plus(limits.good()));
        } catch (MullionException failure) {
            if (failure.code() != ErrorCode.UNAUTHENTICATED) {
                throw failure;
            }
            return new Answer.Bad(failure, clock.instant().plus(limits.bad()));
        }
    }

    private Caller unexpired(Caller caller) {
        if (!clock.instant().isBefore(caller.expires())) {
            throw new MullionException(ErrorCode.UNAUTHENTICATED, "The token has expired.");
        }
        return caller;
    }

    private @Nullable Answer known(String digest) {
        lock.lock();
        try {
            Answer answer = answers.get(digest);
            return answer == null || !clock.instant().isBefore(answer.until()) ? null : answer;
        } finally {
            lock.unlock();
        }
    }

    private void remember(String digest, Answer answer) {
        lock.lock();
        try {
            answers.put(digest, answer);
        } finally {
            lock.unlock();
        }
    }

    /** So that no token that works can be read from a dump of the memory. */
    private static String digest(String token) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw MullionException.internal("no SHA-256", everyPlatformHasIt);
        }
    }

    @Override
    public Login authenticate(Credentials credentials) {
        return keystone.authenticate(credentials);
    }

    @Override
    public ServiceCatalog catalog() {
        return keystone.catalog();
    }
}
