package io.mullion.scheduler.filter.partition;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Map;

/**
 * {@code PowerVMGuestCapableFilter}: the host may run this operating system; Linux-only servers take neither AIX nor IBM
 * i. An unknown system fits everywhere. {@code reference/scheduler-filters.md} §1.22.
 */
public final class GuestFilter extends FactFilter<OsType> {
    static final Reason UNSUPPORTED = Reason.lasting(
            42,
            "GUEST_OS_UNSUPPORTED",
            "{host} is not enabled for {os}.",
            "not enabled for {os}",
            "Choose an image of another operating system.");

    @Override
    public String name() {
        return "PowerVMGuestCapableFilter";
    }

    @Override
    protected List<OsType> needs(PlacementRequest request) {
        return request.guest().os().stream().toList();
    }

    @Override
    protected Verdict judge(OsType os, HostFacts host) {
        return switch (os) {
            case AIX -> judge(host, HostCapability.AIX, "AIX");
            case IBM_I -> judge(host, HostCapability.IBM_I, "IBM i");
            case LINUX -> judge(host, HostCapability.LINUX, "Linux");
        };
    }

    private static Verdict judge(HostFacts host, HostCapability capability, String os) {
        return host.can(capability) ? Verdict.FITS : UNSUPPORTED.refuse(Map.of("os", os));
    }
}
