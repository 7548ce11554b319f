package io.mullion.powervm.session;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token of one console and its renewal ({@code reference/powervm-rest.md} §3.3): one log-on at a time, one for all
 * callers whose token ended, and none ever again after the console said that the password is wrong, for it would lock
 * the account.
 */
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    /** An exchange without a session. */
    interface Exchange {
        Reply send(Request request) throws IOException;
    }

    private final ConsoleConfig console;
    private final Logon logon;
    private final Exchange exchange;
    private final Pause pause;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Logon.@Nullable Opened opened;
    private volatile @Nullable MullionException dead;

    Session(ConsoleConfig console, Exchange exchange, Pause pause) {
        this.console = console;
        this.logon = new Logon(console);
        this.exchange = exchange;
        this.pause = pause;
    }

    /** The present session; logs on if there is none. */
    Logon.Opened present() throws IOException {
        Logon.Opened now = opened;
        return now != null ? now : renewed(null);
    }

    /** A session newer than one that the console did not know any more. */
    Logon.Opened renewed(Logon.@Nullable Opened stale) throws IOException {
        lock.lock();
        try {
            Logon.Opened now = opened;
            if (now != null && !now.equals(stale)) {
                return now;
            }
            MullionException end = dead;
            if (end != null) {
                throw new MullionException(end.code(), end.getMessage(), end);
            }
            opened = null;
            Logon.Opened fresh = logOn();
            opened = fresh;
            return fresh;
        } finally {
            lock.unlock();
        }
    }

    private Logon.Opened logOn() throws IOException {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == console.limits().logonTries();
            try {
                Reply reply = exchange.send(logon.request());
                if (reply.successful()) {
                    LOG.info(
                            "console {}: logged on as {}",
                            console.name(),
                            console.credentials().label());
                    return logon.opened(reply);
                }
                if (reply.status() == 401) {
                    throw died(reply);
                }
                if (reply.status() != 404 || last) {
                    throw new MullionException(
                            ErrorCode.CONSOLE_UNREACHABLE,
                            "Console " + console.name() + " answers the log-on with status " + reply.status() + " "
                                    + ConsoleError.message(reply));
                }
            } catch (IOException unreachable) {
                if (last) {
                    throw unreachable;
                }
            }
            pause.await(BETWEEN_TRIES);
        }
    }

    private MullionException died(Reply reply) {
        String said = ConsoleError.message(reply);
        MullionException refused = logon.refused((said.isEmpty() ? "wrong user or password" : said)
                + "; it will not be tried again, so that the account is not locked");
        dead = refused;
        LOG.error("{}", refused.getMessage());
        return refused;
    }

    /** Ends the session; the console keeps idle ones for long and has few. Failures do not matter. */
    void end() {
        Optional.ofNullable(opened).ifPresent(open -> {
            opened = null;
            try {
                exchange.send(Logon.off(open.token()));
            } catch (IOException | RuntimeException ignored) {
                LOG.debug("console {}: log-off failed", console.name(), ignored);
            }
        });
    }
}
