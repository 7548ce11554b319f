package io.mullion.scheduler.filter.mobility;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.MovingServer.Pinning;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code PowerVMPinning}: a server pinned hard does not move; one pinned softly moves only for host maintenance and remote
 * restart. {@code reference/scheduler-filters.md} §3.
 */
public final class PinningFilter extends FactFilter<Verdict> {
    static final Reason PINNED = Reason.lasting(
            61,
            "SERVER_PINNED",
            "{host}: {server} is pinned to its host ({pinning}).",
            "out of reach, because the server is pinned to its host",
            "Take the pin off the server.");
    private static final Set<Operation> SOFT_ALLOWS = EnumSet.of(Operation.MAINTENANCE, Operation.EVACUATE);

    @Override
    public String name() {
        return "PowerVMPinning";
    }

    @Override
    public Set<Operation> operations() {
        return Mobile.WITH_RESTART;
    }

    /** The refusal, which is the same for every host. */
    @Override
    protected List<Verdict> needs(PlacementRequest request) {
        boolean free = switch (Mobile.server(request).pinning()) {
            case NONE -> true;
            case SOFT -> SOFT_ALLOWS.contains(request.operation());
            case HARD -> false;
        };
        return free ? List.of() : List.of(refuse(request));
    }

    @Override
    protected Verdict judge(Verdict refusal, HostFacts host) {
        return refusal;
    }

    static Verdict refuse(PlacementRequest request) {
        Pinning pinning = Mobile.server(request).pinning();
        return PINNED.refuse(Map.of(
                "server", request.subject().name(), "pinning", pinning.name().toLowerCase(Locale.ROOT)));
    }
}
