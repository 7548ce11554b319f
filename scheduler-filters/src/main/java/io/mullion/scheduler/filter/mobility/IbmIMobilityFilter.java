package io.mullion.scheduler.filter.mobility;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code PowerVMIBMiMobilityFilter}: an IBM i partition moves between two hosts that can do it, and only with restricted
 * I/O. {@code reference/scheduler-filters.md} §1.18; remote restart is inferred.
 */
public final class IbmIMobilityFilter extends FactFilter<IbmIMobilityFilter.Need> {
    static final Reason HOST = Reason.lasting(
            36,
            "IBMI_MOBILITY",
            "{host}: {frame} cannot move IBM i partitions.",
            "not able to take IBM i partitions by mobility",
            "Ask the administrator for hosts with IBM i mobility.");
    static final Reason SERVER = Reason.lasting(
            37,
            "IBMI_MOBILITY",
            "{host}: {server} does not use restricted I/O.",
            "out of reach, because the partition does not use restricted I/O",
            "Make the partition use restricted I/O while it is off.");

    /**
     * What holds already.
     *
     * @param incapableSource name of the source host if it cannot; empty text if it can
     * @param unrestricted name of the server if it does not use restricted I/O; empty text if it does
     */
    public record Need(String incapableSource, String unrestricted) {}

    @Override
    public String name() {
        return "PowerVMIBMiMobilityFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Mobile.WITH_RESTART;
    }

    @Override
    protected List<Need> needs(PlacementRequest request) {
        if (request.guest().os().filter(os -> os == OsType.IBM_I).isEmpty()) {
            return List.of();
        }
        return List.of(new Need(
                Mobile.sourceCan(request, HostCapability.IBM_I_MOBILITY) ? "" : Mobile.sourceName(request),
                Mobile.server(request).restrictedIo() ? "" : request.subject().name()));
    }

    @Override
    protected Verdict judge(Need need, HostFacts host) {
        if (!host.can(HostCapability.IBM_I_MOBILITY)) {
            return HOST.refuse(Map.of("frame", host.host()));
        }
        if (!need.incapableSource.isEmpty()) {
            return HOST.refuse(Map.of("frame", need.incapableSource));
        }
        return need.unrestricted.isEmpty() ? Verdict.FITS : SERVER.refuse(Map.of("server", need.unrestricted));
    }
}
