package io.mullion.cinder.svc.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mullion.cinder.time.Pauses;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a command under the present token, renews the token once, and waits while the array is busy. */
final class ArrayLink {
    private static final Logger LOG = LoggerFactory.getLogger(ArrayLink.class);

    private final String array;
    private final ArrayHttp http;
    private final Session session;
    private final ArrayLimits limits;
    private final Pauses pauses;

    ArrayLink(String array, ArrayHttp http, Session session, ArrayLimits limits, Pauses pauses) {
        this.array = array;
        this.http = http;
        this.session = session;
        this.limits = limits;
        this.pauses = pauses;
    }

    /**
     * Sends until the matter is settled.
     *
     * @throws MullionException {@code ARRAY_UNREACHABLE} when the array stays busy or accepts no token
     */
    Outcome.Settled send(Command command) {
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            Outcome outcome = sendOnce(command);
            LOG.debug("array {}: {} -> {}", array, command, outcome);
            if (outcome instanceof Outcome.TokenExpired && !renewed) {
                renewed = true;
            } else if (outcome instanceof Outcome.Busy && attempt < limits.attempts()) {
                pauses.pause(limits.pauseAfter(attempt));
            } else {
                return last(command, outcome);
            }
        }
    }

    private Outcome.Settled last(Command command, Outcome outcome) {
        return switch (outcome) {
            case Outcome.TokenExpired expired ->
                throw unreachable("array %s refuses '%s' even with a new token".formatted(array, command));
            case Outcome.Busy busy ->
                throw unreachable("array %s is too busy for '%s': %s".formatted(array, command, busy.text()));
            case Outcome.Settled settled -> settled;
        };
    }

    private Outcome sendOnce(Command command) {
        try {
            Session.Grant grant = session.grant();
            ArrayHttp.Reply reply = http.post(
                    grant.base() + "/" + command.path(), Map.of("X-Auth-Token", grant.token()), body(command));
            Outcome outcome = Replies.read(command, reply.status(), reply.body());
            if (outcome instanceof Outcome.TokenExpired) {
                session.drop(grant);
            }
            return outcome;
        } catch (IOException noAnswer) {
            return new Outcome.Lost("no answer (" + reason(noAnswer) + ")", false);
        }
    }

    private static String body(Command command) {
        try {
            return Replies.JSON.writeValueAsString(command.options());
        } catch (JsonProcessingException defect) {
            throw MullionException.internal("options that are not JSON in " + command, defect);
        }
    }

    private static String reason(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static MullionException unreachable(String message) {
        return new MullionException(ErrorCode.ARRAY_UNREACHABLE, message);
    }
}
