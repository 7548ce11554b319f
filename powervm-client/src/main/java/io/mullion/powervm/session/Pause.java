package io.mullion.powervm.session;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waiting, so that tests need not. */
@FunctionalInterface
public interface Pause {
    /**
     * Waits this long.
     *
     * @throws MullionException {@code CANCELLED} when the thread is interrupted
     */
    void await(Duration time);

    /** Real time. */
    static Pause real() {
        return time -> {
            try {
                TimeUnit.NANOSECONDS.sleep(time.toNanos());
            } catch (InterruptedException interrupted) {
                throw cancelled(interrupted);
            }
        };
    }

    /** What an interrupted wait throws; the thread stays interrupted. */
    static MullionException cancelled(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new MullionException(ErrorCode.CANCELLED, "The work was interrupted while waiting.", interrupted);
    }
}
