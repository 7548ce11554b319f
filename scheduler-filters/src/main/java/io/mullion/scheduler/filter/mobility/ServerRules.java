package io.mullion.scheduler.filter.mobility;

import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.placement.MovingServer.Mobility;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** Filters that look at the server alone. {@code reference/scheduler-filters.md} §3. */
public final class ServerRules {
    static final Reason RMC = Reason.lasting(
            60,
            "RMC_NOT_READY",
            "{host}: {server} cannot move while running: {why}.",
            "out of reach, because the server cannot move while running ({why})",
            "Bring the server's management connection (RMC) up, or stop the server first.");
    static final Reason HEALTH = Reason.lasting(
            77,
            "HEALTH_NOT_OK",
            "{host}: the health of {server} is not OK.",
            "out of reach, because the server's health is not OK",
            "Look at the server's health.");

    private ServerRules() {}

    /**
     * {@code PowerVMRmcActive}: AIX and Linux move while running only with an active management connection and dynamic
     * memory and processors; never the management partition, nor one that migrates already. For moves by the optimizer
     * and for maintenance too (inferred).
     */
    public static ServerStateFilter rmc() {
        return new ServerStateFilter(
                "PowerVMRmcActive",
                Moves.union(Moves.LIVE, EnumSet.of(Operation.LIVE_UPDATE)),
                request -> obstacle(request)
                        .map(why ->
                                RMC.refuse(Map.of("server", request.subject().name(), "why", why))));
    }

    /** {@code PowerVMVmHealth}: a move for maintenance and a live update need a healthy server. */
    public static ServerStateFilter health() {
        return new ServerStateFilter(
                "PowerVMVmHealth",
                EnumSet.of(Operation.MAINTENANCE, Operation.LIVE_UPDATE),
                request -> Mobile.server(request).healthy()
                        ? Optional.<Verdict>empty()
                        : Optional.of(
                                HEALTH.refuse(Map.of("server", request.subject().name()))));
    }

    private static Optional<String> obstacle(PlacementRequest request) {
        if (!request.movesRunning()) {
            return Optional.empty();
        }
        Mobility mobility = Mobile.server(request).mobility();
        boolean ibmI = request.guest().os().filter(os -> os == OsType.IBM_I).isPresent();
        if (mobility.managementPartition()) {
            return Optional.of("it is the management partition");
        }
        if (mobility.migrating()) {
            return Optional.of("a migration of it is in progress");
        }
        if (!ibmI && !mobility.rmcActive()) {
            return Optional.of("its management connection is not active");
        }
        return ibmI || (mobility.memoryDynamic() && mobility.processorsDynamic())
                ? Optional.empty()
                : Optional.of("its memory and processors cannot be changed while it runs");
    }
}
