package io.mullion.scheduler;

import io.mullion.spi.placement.HostFilter;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;

/** A filter as somebody else's jar would bring it: refuses the host {@code odd}. */
public final class OutsidersFilter implements HostFilter {
    private static final Reason ODD = Reason.lasting(9001, "ODD", "{host} is odd.", "odd", "Ask for an even host.");
    private final String name;

    /** As the service loader makes it. */
    public OutsidersFilter() {
        this("OutsidersFilter");
    }

    /** Under another name. */
    public OutsidersFilter(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        return host.host().equals("odd") ? ODD.refuse() : Verdict.FITS;
    }
}
