package io.mullion.scheduler.filter.mobility;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.MovingServer.Condition;
import io.mullion.spi.placement.MovingServer.Pinning;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code PowerVMRemoteRestartFilter}: a server that can be restarted remotely only goes to hosts where it stays so. A
 * remote restart itself needs such a host, a server that is enabled, was activated once, has no task, is not pinned hard,
 * and whose own host is not operating. {@code reference/scheduler-filters.md} §1.19; the rule for other operations is
 * inferred.
 */
public final class RemoteRestartFilter extends FactFilter<RemoteRestartFilter.Need> {
    static final Reason UNSUPPORTED = Reason.lasting(
            38,
            "REMOTE_RESTART_UNSUPPORTED",
            "{host} is not capable of simplified remote restart.",
            "not capable of remote restart",
            "Choose a template without powervm:srr_capability, or ask for capable hosts.");
    static final Reason NOT_READY = Reason.lasting(
            39,
            "REMOTE_RESTART_NOT_READY",
            "{host}: {server} is not enabled for remote restart ({state}).",
            "out of reach, because the server cannot be restarted remotely ({state})",
            "Enable remote restart for the server and start it once.");
    static final Reason SOURCE_OPERATING = Reason.lasting(
            47,
            "SOURCE_OPERATING",
            "{host}: {source} still operates, so {server} is not restarted elsewhere.",
            "out of reach, because the server's host still operates",
            "Migrate the server instead, or declare its host down.");
    private static final Set<Condition> RESTARTABLE = EnumSet.of(Condition.ACTIVE, Condition.STOPPED, Condition.ERROR);

    /**
     * What must hold.
     *
     * @param beforeType a refusal that holds for every capable host, found before the kind of console is compared
     * @param type the kind of console to compare, only on remote restart
     * @param afterType a refusal that holds for every host of the right kind
     */
    public record Need(
            Optional<Verdict> beforeType, Optional<ManagementTypeFilter.Need> type, Optional<Verdict> afterType) {
        static final Need CAPABLE = new Need(Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public String name() {
        return "PowerVMRemoteRestartFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.union(Moves.STARTS, Mobile.WITH_RESTART, EnumSet.of(Operation.RESIZE));
    }

    @Override
    protected List<Need> needs(PlacementRequest request) {
        if (request.operation() == Operation.EVACUATE) {
            return List.of(
                    new Need(server(request), Optional.of(ManagementTypeFilter.Need.of(request)), late(request)));
        }
        return request.guest().options().remoteRestart() ? List.of(Need.CAPABLE) : List.of();
    }

    @Override
    protected Verdict judge(Need need, HostFacts host) {
        if (!host.can(HostCapability.REMOTE_RESTART)) {
            return UNSUPPORTED.refuse();
        }
        if (need.beforeType.isPresent()) {
            return need.beforeType.get();
        }
        Verdict type = need.type.map(wanted -> wanted.judge(host)).orElse(Verdict.FITS);
        return type.fits() ? need.afterType.orElse(Verdict.FITS) : type;
    }

    private static Optional<Verdict> server(PlacementRequest request) {
        MovingServer server = Mobile.server(request);
        if (!request.guest().options().remoteRestart()) {
            return Optional.of(notReady(request, "switched off"));
        }
        if (!RESTARTABLE.contains(server.condition())) {
            return Optional.of(notReady(request, "a task is in progress, or the state does not allow it"));
        }
        return Mobile.source(request)
                .filter(RemoteRestartFilter::operates)
                .map(source -> SOURCE_OPERATING.refuse(Map.of(
                        "source", source.host(), "server", request.subject().name())));
    }

    private static Optional<Verdict> late(PlacementRequest request) {
        MovingServer server = Mobile.server(request);
        if (server.pinning() == Pinning.HARD) {
            return Optional.of(PinningFilter.refuse(request));
        }
        return server.restartReady() ? Optional.empty() : Optional.of(notReady(request, "never activated"));
    }

    private static boolean operates(HostFacts source) {
        return source.status().system() == HostInventory.State.OPERATING
                && !source.status().service().forcedDown();
    }

    private static Verdict notReady(PlacementRequest request, String state) {
        return NOT_READY.refuse(Map.of("server", request.subject().name(), "state", state));
    }
}
