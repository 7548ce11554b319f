package io.mullion.scheduler.plan;

import io.mullion.spi.placement.HostFilter;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.Map;

/** Asks a filter so that its defect costs one host and not the request. */
public final class Guarded {
    /** The filter failed instead of answering. */
    public static final Reason FILTER_ERROR = Reason.lasting(
            90,
            "FILTER_ERROR",
            "{host}: {filter} failed: {error}.",
            "not judged, because {filter} failed",
            "Ask the administrator: a filter has a defect, or a value in the request or at the host is malformed.");

    private Guarded() {}

    /** The filter's verdict; for an operation that it does not judge, every host fits. */
    public static Verdict check(HostFilter filter, PlacementRequest request, HostView host) {
        if (!filter.operations().contains(request.operation())) {
            return Verdict.FITS;
        }
        try {
            return filter.check(request, host);
        } catch (RuntimeException defect) {
            return FILTER_ERROR.refuse(Map.of("filter", filter.name(), "error", String.valueOf(defect.getMessage())));
        }
    }
}
