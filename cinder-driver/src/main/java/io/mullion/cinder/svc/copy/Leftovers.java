package io.mullion.cinder.svc.copy;

import io.mullion.spi.error.MullionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes back what failed work has made; what cannot be taken back is added to the failure and logged. */
record Leftovers(RuntimeException failure) {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    static Leftovers of(RuntimeException failure) {
        return new Leftovers(failure);
    }

    /** Goes on whatever happens. */
    void remove(String what, Runnable removal) {
        try {
            removal.run();
        } catch (MullionException second) {
            LOG.warn("{} was left on the array: {}", what, second.getMessage());
            failure.addSuppressed(second);
        }
    }
}
