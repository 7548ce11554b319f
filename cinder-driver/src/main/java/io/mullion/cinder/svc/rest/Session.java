package io.mullion.cinder.svc.rest;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log-on to one array. One thread logs on, the others wait for its token; a refused log-on is remembered for a
 * while, so that a wrong password does not lock the user out.
 */
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final List<String> BASES = List.of("/rest/v1", "/rest");
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(30);

    /** A token and the base path it was got under. */
    record Grant(String base, String token) {}

    private final ArrayAddress address;
    private final ArrayHttp http;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Grant grant;
    private @Nullable MullionException refusal;
    private Instant refusedUntil = Instant.MIN;

    Session(ArrayAddress address, ArrayHttp http, Clock clock) {
        this.address = address;
        this.http = http;
        this.clock = clock;
    }

    /**
     * The present token, or a new one.
     *
     * @throws IOException when the array does not answer
     * @throws MullionException {@code ARRAY_UNREACHABLE} when it refuses the log-on
     */
    Grant grant() throws IOException {
        lock.lock();
        try {
            Grant present = grant;
            if (present == null) {
                present = logOn();
                grant = present;
            }
            return present;
        } finally {
            lock.unlock();
        }
    }

    /** Drops a token that the array does not accept, unless it has been replaced already. */
    void drop(Grant expired) {
        lock.lock();
        try {
            if (expired.equals(grant)) {
                grant = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private Grant logOn() throws IOException {
        if (refusal != null && clock.instant().isBefore(refusedUntil)) {
            throw refusal;
        }
        for (String base : BASES) {
            ArrayHttp.Reply reply = http.post(
                    base + "/auth",
                    Map.of("X-Auth-Username", address.user(), "X-Auth-Password", address.password()),
                    "{}");
            if (reply.status() != 404) {
                return accept(base, reply);
            }
        }
        throw refuse("has no REST interface under " + BASES);
    }

    private Grant accept(String base, ArrayHttp.Reply reply) throws IOException {
        if (reply.status() == 429 || reply.status() >= 500) {
            throw new IOException("the log-on was answered with HTTP " + reply.status());
        }
        String token = Replies.JSON.readTree(reply.body()).path("token").asText("");
        if (reply.status() != 200 || token.isEmpty()) {
            throw refuse("refuses the log-on of user " + address.user() + " (HTTP " + reply.status() + ")");
        }
        LOG.debug("logged on to array {} under {}", address.name(), base);
        refusal = null;
        return new Grant(base, token);
    }

    private MullionException refuse(String what) {
        MullionException failure =
                new MullionException(ErrorCode.ARRAY_UNREACHABLE, "array " + address.name() + " " + what);
        refusal = failure;
        refusedUntil = clock.instant().plus(AFTER_REFUSAL);
        return failure;
    }
}
