package io.mullion.cinder.time;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How a driver lets time pass between two looks at a back end; tests move their clock instead. */
@FunctionalInterface
public interface Pauses {
    /**
     * Returns after about {@code length}.
     *
     * @throws MullionException {@code CANCELLED} when the thread is interrupted
     */
    void pause(Duration length);

    /** Real time on the calling thread, which should be a virtual one. */
    static Pauses real() {
        return length -> {
            try {
                TimeUnit.NANOSECONDS.sleep(length.toNanos());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new MullionException(
                        ErrorCode.CANCELLED, "interrupted while waiting for a storage back end", interrupted);
            }
        };
    }
}
