package io.mullion.controller.operations;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** A bell between those who hand work in and the runner, so that neither needs the other to be made. */
@Singleton
final class Wake {
    private volatile Runnable bell = () -> {};

    @Inject
    Wake() {}

    void rings(Runnable action) {
        bell = action;
    }

    void now() {
        bell.run();
    }
}
