package io.mullion.spi.compute;

import java.time.Duration;

/** How a partition is switched off. */
public sealed interface StopMode {
    /**
     * Asks the operating system first, then the service processor, then pulls the plug; the ladder depends on the
     * operating system ({@code reference/nova-powervm-flows.md} §7).
     *
     * @param patience limit of the first stages
     */
    record Progressive(Duration patience) implements StopMode {}

    /** At once, without asking the operating system. */
    record Hard() implements StopMode {}
}
