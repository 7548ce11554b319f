package io.mullion.scheduler;

import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.Set;
import java.util.function.Consumer;

/** Takes the place of the whole line where an administrator forces hosts. */
record ForcedHosts(Set<String> hosts) implements CompiledFilter {
    private static final Reason OTHER = Reason.lasting(
            82,
            "NOT_FORCED_HOST",
            "{host} is not one of the forced hosts.",
            "not forced by the request",
            "Force other hosts, or none.");

    @Override
    public String name() {
        return "ForcedHosts";
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        return hosts.contains(host.host()) ? Verdict.FITS : OTHER.refuse();
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        plan.accept(new Check.Only(hosts));
    }
}
