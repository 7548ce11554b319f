package io.mullion.scheduler.filter.partition;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code PowerVMProcCompatModeFilter}: the host knows the mode asked for. A running partition that moves needs its present
 * mode there as well; a restarted one needs its last mode if it is known; a stopped one only what it prefers. {@code
 * reference/scheduler-filters.md} §1.13; the rule for stopped partitions is from memory, that for restart inferred.
 */
public final class ProcCompatFilter extends FactFilter<ProcCompatFilter.Need> {
    static final Reason UNSUPPORTED = Reason.lasting(
            24,
            "PROC_COMPAT_UNSUPPORTED",
            "{host} supports {modes}; the server runs in {current} (preferred {preferred}).",
            "without the processor compatibility mode (preferred {preferred})",
            "Choose another processor compatibility mode.");
    static final Reason UNKNOWN = Reason.lasting(
            25,
            "PROC_COMPAT_UNKNOWN",
            "{host}: the compatibility mode in which the server runs is not known, so the move cannot be verified.",
            "not comparable, because the server's present compatibility mode is not known",
            "Ask the administrator to refresh the server's state.");

    /**
     * Modes that the host must know.
     *
     * @param preferred the mode asked for, in one spelling
     * @param current the mode it runs in, in one spelling; empty if it does not matter or is not known
     * @param currentMissing whether the present mode matters but is not known
     * @param start whether the server starts there, so that an unknown host may be given the default mode
     */
    public record Need(String preferred, Optional<String> current, boolean currentMissing, boolean start) {
        boolean takesAnything() {
            return CompatibilityModes.isDefault(preferred) && current.isEmpty();
        }
    }

    @Override
    public String name() {
        return "PowerVMProcCompatModeFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.NOT_REBUILD;
    }

    @Override
    protected List<Need> needs(PlacementRequest request) {
        String preferred = CompatibilityModes.normal(request.guest().options().compatibilityMode());
        Optional<MovingServer> server = request.origin().map(Origin::server);
        Optional<String> known = server.flatMap(MovingServer::currentMode)
                .filter(mode -> !mode.isBlank())
                .map(CompatibilityModes::normal);
        if (!request.operation().isMove()) {
            return List.of(new Need(preferred, Optional.empty(), false, true));
        }
        boolean restart = request.operation() == Operation.EVACUATE;
        boolean running = request.movesRunning();
        boolean runs = server.map(MovingServer::running).orElse(true);
        return List.of(new Need(
                preferred, running || restart ? known : Optional.empty(), running && runs && known.isEmpty(), false));
    }

    @Override
    protected Verdict judge(Need need, HostFacts host) {
        if (need.currentMissing) {
            return UNKNOWN.refuse();
        }
        List<String> modes = host.limits().compatibilityModes();
        if (modes.isEmpty()) {
            return need.start && need.takesAnything() ? Verdict.FITS : refuse(need, modes);
        }
        Set<String> known = CompatibilityModes.normal(modes);
        boolean preferred = CompatibilityModes.isDefault(need.preferred) || known.contains(need.preferred);
        boolean current = need.current.isEmpty() || known.contains(need.current.get());
        return preferred && current ? Verdict.FITS : refuse(need, modes);
    }

    private static Verdict refuse(Need need, List<String> modes) {
        return UNSUPPORTED.refuse(Map.of(
                "modes",
                modes,
                "current",
                need.current.orElse("no mode that matters"),
                "preferred",
                need.preferred.isEmpty() ? "default" : need.preferred));
    }
}
