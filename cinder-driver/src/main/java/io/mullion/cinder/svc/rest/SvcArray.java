package io.mullion.cinder.svc.rest;

import io.mullion.cinder.time.Pauses;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One array. Looks go side by side within the limits; changes go one after the other, as the array carries them out.
 *
 * <p>All methods throw {@code ARRAY_UNREACHABLE} when it does not answer and {@code ARRAY_REFUSED} (or
 * {@code NO_VALID_POOL} when it is full) when it says no.
 */
public final class SvcArray implements AutoCloseable {
    private final String name;
    private final ArrayLimits limits;
    private final Pauses pauses;
    private final ArrayHttp http;
    private final ArrayLink link;
    private final ReentrantLock changes = new ReentrantLock(true);

    /** Logs on with the first command. */
    public SvcArray(ArrayAddress address, ArrayLimits limits, Clock clock, Pauses pauses) {
        this.name = address.name();
        this.limits = limits;
        this.pauses = pauses;
        this.http = new ArrayHttp(address, limits, clock);
        this.link = new ArrayLink(name, http, new Session(address, http, clock), limits, pauses);
    }

    /** The name Mullion has for it. */
    public String name() {
        return name;
    }

    /** The objects that a command prints; none when what it asks for is not there. */
    public List<Row> list(Command look) {
        for (int attempt = 1; ; attempt++) {
            switch (link.send(look)) {
                case Outcome.Done done -> {
                    return Row.of(done.body());
                }
                case Outcome.Refused refused -> {
                    return noneIfGone(refusal(look, refused));
                }
                case Outcome.Lost lost -> pauseOrGiveUp(look, lost, attempt);
            }
        }
    }

    private static List<Row> noneIfGone(Refusal refusal) {
        if (refusal.isFor(Cmmvc.GONE)) {
            return List.of();
        }
        throw refusal.failure();
    }

    /** The first object that a command prints, if any. */
    public Optional<Row> show(Command look) {
        return list(look).stream().findFirst();
    }

    /** Makes a change; returns when it has taken effect. */
    public void change(Change change) {
        attempt(change).ifPresent(refusal -> {
            throw refusal.failure();
        });
    }

    /** Makes a change; empty when it has taken effect, else the array's refusal. */
    public Optional<Refusal> attempt(Change change) {
        changes.lock();
        try {
            return attemptAlone(change);
        } finally {
            changes.unlock();
        }
    }

    private Optional<Refusal> attemptAlone(Change change) {
        for (int attempt = 1; ; attempt++) {
            switch (link.send(change.command())) {
                case Outcome.Done done -> {
                    return Optional.empty();
                }
                case Outcome.Refused refused -> {
                    Refusal refusal = refusal(change.command(), refused);
                    boolean fulfilled =
                            refusal.isFor(change.quiet()) || change.done().getAsBoolean();
                    return fulfilled ? Optional.empty() : Optional.of(refusal);
                }
                case Outcome.Lost lost -> {
                    if (change.done().getAsBoolean()) {
                        return Optional.empty();
                    }
                    pauseOrGiveUp(change.command(), lost, attempt);
                }
            }
        }
    }

    private Refusal refusal(Command command, Outcome.Refused refused) {
        return new Refusal(name, command, refused.code(), refused.text());
    }

    private void pauseOrGiveUp(Command command, Outcome.Lost lost, int attempt) {
        if (attempt >= limits.attempts()) {
            throw new MullionException(
                    lost.answered() ? ErrorCode.ARRAY_REFUSED : ErrorCode.ARRAY_UNREACHABLE,
                    "array %s did not carry out '%s': %s".formatted(name, command, lost.text()));
        }
        pauses.pause(limits.pauseAfter(attempt));
    }

    /** Ends the session; commands under way fail. */
    @Override
    public void close() {
        http.close();
    }
}
