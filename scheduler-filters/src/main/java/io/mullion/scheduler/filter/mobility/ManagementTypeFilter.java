package io.mullion.scheduler.filter.mobility;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.compute.HostInventory.Management.Kind;
import io.mullion.spi.placement.HostFacts;
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
 * {@code PowerVMNovaLinkMobilityFilter}: a move stays with one kind of console, HMC to HMC or NovaLink to NovaLink; from a
 * host that is not known, nothing moves. {@code reference/scheduler-filters.md} §1.27.
 */
public final class ManagementTypeFilter extends FactFilter<ManagementTypeFilter.Need> {
    static final Reason MISMATCH = Reason.lasting(
            52,
            "MANAGEMENT_TYPE",
            "{host} is managed by {kind}, {source} by {wanted}.",
            "managed by another kind of console",
            "Ask the administrator for a host that is managed in the same way.");

    /**
     * The kind that the source has.
     *
     * @param kind empty if the source host is not known
     * @param source name of the source host, for the sentence
     */
    public record Need(Optional<Kind> kind, String source) {
        static Need of(PlacementRequest request) {
            return new Need(Mobile.source(request).map(host -> host.management().kind()), Mobile.sourceName(request));
        }

        Verdict judge(HostFacts host) {
            Kind here = host.management().kind();
            return kind.filter(here::equals).isPresent()
                    ? Verdict.FITS
                    : MISMATCH.refuse(Map.of(
                            "kind", shown(here),
                            "source", source,
                            "wanted", kind.map(Need::shown).orElse("unknown")));
        }

        private static String shown(Kind kind) {
            return switch (kind) {
                case HMC -> "HMC";
                case NOVALINK -> "NovaLink";
            };
        }
    }

    @Override
    public String name() {
        return "PowerVMNovaLinkMobilityFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.union(Mobile.WITH_RESTART, EnumSet.of(Operation.LIVE_UPDATE));
    }

    @Override
    protected List<Need> needs(PlacementRequest request) {
        return List.of(Need.of(request));
    }

    @Override
    protected Verdict judge(Need need, HostFacts host) {
        return need.judge(host);
    }
}
