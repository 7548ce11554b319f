package io.mullion.controller.networks;

import java.util.List;
import java.util.Optional;

/** What a client says of a server's networks, unchecked. */
public sealed interface NetworkWish {
    /** Nothing said: the one network there is, or none. */
    record Unspecified() implements NetworkWish {}

    /** {@code "auto"}: the one network there is, and it must be there. */
    record Auto() implements NetworkWish {}

    /** {@code "none"}: no interface. */
    record None() implements NetworkWish {}

    /** These. */
    record These(List<Asked> interfaces) implements NetworkWish {
        public These {
            interfaces = List.copyOf(interfaces);
        }
    }

    /**
     * One interface as asked.
     *
     * @param network id of a network
     * @param port id of a port; then the network is not looked at
     * @param fixedIp address on the network
     * @param tag for the guest
     */
    record Asked(Optional<String> network, Optional<String> port, Optional<String> fixedIp, Optional<String> tag) {}
}
