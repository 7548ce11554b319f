package io.mullion.spi.placement;

import java.util.List;
import java.util.Optional;

/**
 * What a host is looked for, complete: filters need nothing else. Build it with {@link PlacementRequestBuilder}.
 *
 * @param operation why
 * @param subject the server and its project
 * @param demand what it takes from a host
 * @param guest what runs in it
 * @param image what it starts from
 * @param flavor its compute template
 * @param storage how it reaches its volumes
 * @param networks one for each interface
 * @param rules the collocation rules it is a member of
 * @param origin where it is now; empty for a new server
 * @param destination what was said about where it should go
 * @param hints the rarely used scheduler hints
 * @param optimization what the optimizer wants; only with {@link Operation#OPTIMIZE}
 * @param asOf the present, in seconds since 1970: hosts not heard of for long are taken for down
 */
public record PlacementRequest(
        Operation operation,
        Subject subject,
        Demand demand,
        Guest guest,
        Image image,
        Flavor flavor,
        StorageDemand storage,
        List<NetworkDemand> networks,
        List<CollocationRule> rules,
        Optional<Origin> origin,
        Destination destination,
        Hints hints,
        Optional<Optimization> optimization,
        long asOf) {
    public PlacementRequest {
        networks = List.copyOf(networks);
        rules = List.copyOf(rules);
    }

    /** A builder that starts from this request. */
    public PlacementRequestBuilder toBuilder() {
        return new PlacementRequestBuilder(this);
    }

    /** The host the server is on, if it is on one. */
    public Optional<String> sourceHost() {
        return origin.map(Origin::host);
    }

    /** What is known about the host the server is on. */
    public Optional<HostView> source() {
        return origin.flatMap(Origin::view);
    }

    /** Whether the server stays on, or is looked at for, the very host it is on. */
    public boolean isCurrentHost(String host) {
        return origin.isPresent() && origin.get().host().equals(host);
    }

    /**
     * Whether a move takes a running partition along. Live moves do; a move for maintenance does where the server runs;
     * a cold migration and a remote restart do not.
     */
    public boolean movesRunning() {
        return switch (operation) {
            case LIVE_MIGRATE, OPTIMIZE, LIVE_UPDATE -> true;
            case MAINTENANCE -> origin.map(from -> from.server().running()).orElse(true);
            case CREATE, UNSHELVE, RESIZE, COLD_MIGRATE, EVACUATE, REBUILD -> false;
        };
    }
}
