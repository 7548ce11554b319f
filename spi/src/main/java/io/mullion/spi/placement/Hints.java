package io.mullion.spi.placement;

import java.util.List;
import java.util.Optional;

/**
 * Scheduler hints that single filters read.
 *
 * @param differentHost servers not to be with
 * @param sameHost servers to be with
 * @param near an address to be near to
 * @param query a condition on host figures in prefix form, as a JSON array parses: lists, text, numbers, booleans; only
 *     administrators may give one
 */
public record Hints(List<Place> differentHost, List<Place> sameHost, Optional<Near> near, Optional<List<?>> query) {
    /** No hints. */
    public static final Hints NONE = new Hints(List.of(), List.of(), Optional.empty(), Optional.empty());

    public Hints {
        differentHost = List.copyOf(differentHost);
        sameHost = List.copyOf(sameHost);
    }

    /**
     * A server named in a hint.
     *
     * @param server its id as given
     * @param host where it is; empty if there is no such server or it has no host
     */
    public record Place(String server, Optional<String> host) {}

    /**
     * Hosts whose management address lies in a network.
     *
     * @param address {@code build_near_host_ip}
     * @param prefix length of the network, from {@code cidr}: {@code /24} is 24
     */
    public record Near(String address, int prefix) {}
}
