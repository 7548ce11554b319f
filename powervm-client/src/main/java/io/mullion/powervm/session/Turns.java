package io.mullion.powervm.session;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many requests a console gets at a time: the others wait, first come, first served. */
final class Turns {
    private final ConsoleConfig console;
    private final Semaphore free;

    Turns(ConsoleConfig console) {
        this.console = console;
        this.free = new Semaphore(console.limits().concurrent(), true);
    }

    /** Waits for a turn and gives it back when closed; a long poll has a lane of its own. */
    Turn take(Request.Patience patience) {
        if (patience == Request.Patience.LONG_POLL) {
            return () -> {};
        }
        try {
            if (!free.tryAcquire(console.limits().turn().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new MullionException(
                        ErrorCode.CONSOLE_UNREACHABLE,
                        "Console " + console.name() + " did not get to this request within "
                                + console.limits().turn().toSeconds() + " seconds.");
            }
            return free::release;
        } catch (InterruptedException interrupted) {
            throw Pause.cancelled(interrupted);
        }
    }

    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
