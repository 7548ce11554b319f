package io.mullion.powervm.session;

import java.time.Duration;

/** Is told of each exchange with a console, for metrics. Called on the caller's thread; must be quick and not throw. */
@FunctionalInterface
public interface CallObserver {
    /** An exchange has ended. */
    void ended(Call call);

    /**
     * An exchange.
     *
     * @param console its name
     * @param method HTTP method
     * @param subject last type in the address: {@code VirtualIOServer}, {@code jobs}, {@code Logon}
     * @param status HTTP status, or 0 when there was no answer
     * @param took from sending to the end of the reply
     */
    record Call(String console, String method, String subject, int status, Duration took) {}
}
