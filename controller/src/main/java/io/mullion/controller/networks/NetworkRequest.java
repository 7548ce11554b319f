package io.mullion.controller.networks;

import java.util.Optional;
import java.util.UUID;

/** An interface that a server is to have, checked: what it names exists and its project may use it. */
public sealed interface NetworkRequest {
    /** The network that the interface will be on. */
    UUID network();

    /** The tag that the guest finds the interface by. */
    Optional<String> tag();

    /**
     * A port that is made for the server.
     *
     * @param network on which
     * @param fixedIp the address it must have; empty for any
     */
    record OnNetwork(UUID network, Optional<String> fixedIp, Optional<String> tag) implements NetworkRequest {}

    /** A port that is there already. */
    record OfPort(UUID network, UUID port, Optional<String> tag) implements NetworkRequest {}
}
