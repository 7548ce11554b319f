package io.mullion.keystone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.fixtures.time.TestingClock;
import io.mullion.keystone.KeystoneConfig.CacheLimits;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CachingKeystoneTest {
    private final TestingClock clock = new TestingClock();
    private final TestingKeystone keystone = new TestingKeystone();
    private final Keystone cache =
            new CachingKeystone(keystone, new CacheLimits(Duration.ofMinutes(5), Duration.ofSeconds(30), 2), clock);

    /** Knows some tokens, counts questions. */
    private final class TestingKeystone implements Keystone {
        final Map<String, Instant> tokens = new HashMap<>();
        final CountDownLatch mayAnswer = new CountDownLatch(1);
        boolean slow;
        boolean down;
        int questions;

        @Override
        public Caller validate(String token) {
            questions++;
            if (slow) {
                await();
            }
            if (down) {
                throw new MullionException(ErrorCode.IDENTITY_UNREACHABLE, "down");
            }
            if (!tokens.containsKey(token)) {
                throw new MullionException(ErrorCode.UNAUTHENTICATED, "unknown");
            }
            return new Caller(
                    new Caller.Named("u", token, "default"),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Set.of(),
                    "",
                    tokens.get(token));
        }

        private void await() {
            try {
                mayAnswer.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Login authenticate(Credentials credentials) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServiceCatalog catalog() {
            throw new UnsupportedOperationException();
        }
    }

    private void knows(String token, Duration life) {
        keystone.tokens.put(token, clock.instant().plus(life));
    }

    @Test
    void aGoodTokenIsAskedForOnceInItsTime() {
        knows("a", Duration.ofHours(1));
        cache.validate("a");
        assertThat(cache.validate("a").user().name()).isEqualTo("a");
        assertThat(keystone.questions).isEqualTo(1);
        clock.advance(Duration.ofMinutes(5));
        cache.validate("a");
        assertThat(keystone.questions).isEqualTo(2);
    }

    @Test
    void aRevokedTokenIsNoticedWhenItsTimeIsOver() {
        knows("a", Duration.ofHours(1));
        cache.validate("a");
        keystone.tokens.clear();
        clock.advance(Duration.ofMinutes(5));
        assertFails(() -> cache.validate("a"), ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void aTokenThatEndedIsRefusedAlthoughItIsRemembered() {
        knows("a", Duration.ofMinutes(1));
        cache.validate("a");
        clock.advance(Duration.ofMinutes(1));
        assertFails(() -> cache.validate("a"), ErrorCode.UNAUTHENTICATED);
        assertThat(keystone.questions).isEqualTo(1);
    }

    @Test
    void aBadTokenIsRememberedForAShorterTime() {
        assertFails(() -> cache.validate("bad"), ErrorCode.UNAUTHENTICATED);
        assertFails(() -> cache.validate("bad"), ErrorCode.UNAUTHENTICATED);
        assertThat(keystone.questions).isEqualTo(1);
        clock.advance(Duration.ofSeconds(30));
        knows("bad", Duration.ofHours(1));
        cache.validate("bad");
        assertThat(keystone.questions).isEqualTo(2);
    }

    @Test
    void thatKeystoneIsDownIsNotRemembered() {
        keystone.down = true;
        knows("a", Duration.ofHours(1));
        assertFails(() -> cache.validate("a"), ErrorCode.IDENTITY_UNREACHABLE);
        keystone.down = false;
        cache.validate("a");
    }

    @Test
    void theLeastUsedTokenIsForgottenFirst() {
        List.of("a", "b", "c").forEach(token -> knows(token, Duration.ofHours(1)));
        cache.validate("a");
        cache.validate("b");
        cache.validate("a");
        cache.validate("c");
        cache.validate("a");
        assertThat(keystone.questions).isEqualTo(3);
        cache.validate("b");
        assertThat(keystone.questions).isEqualTo(4);
    }

    @Test
    void manyWithTheSameNewTokenAskOnce() throws Exception {
        knows("a", Duration.ofHours(1));
        keystone.slow = true;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Caller>> answers = IntStream.range(0, 20)
                    .mapToObj(i -> callers.submit(() -> cache.validate("a")))
                    .toList();
            keystone.mayAnswer.countDown();
            for (Future<Caller> answer : answers) {
                assertThat(answer.get().user().name()).isEqualTo("a");
            }
        }
        assertThat(keystone.questions).isEqualTo(1);
    }

    private static void assertFails(ThrowingCallable work, ErrorCode code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
