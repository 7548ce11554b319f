package io.mullion.scheduler.filter.mobility;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.spi.compute.HostInventory.Management;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code PowerVMRemoteRestartSameHMCFilter}: the data for a remote restart is on the HMC of the failed host, so the target
 * needs an HMC in common with it. NovaLink keeps it elsewhere. {@code reference/scheduler-filters.md} §1.20, inferred.
 */
public final class SameHmcFilter extends FactFilter<SameHmcFilter.Need> {
    static final Reason DIFFERENT = Reason.lasting(
            40,
            "DIFFERENT_HMC",
            "{host} is managed by {consoles}; remote restart data of {server} is on {wanted}.",
            "managed by another HMC than the server's host",
            "Ask the administrator to connect a host to the HMC of the failed one.");

    /**
     * Consoles one of which the host must have.
     *
     * @param consoles HMCs of the source host; empty if unknown, which no host meets
     * @param server the server's name, for the sentence
     */
    public record Need(Set<String> consoles, String server) {
        public Need {
            consoles = Set.copyOf(consoles);
        }
    }

    @Override
    public String name() {
        return "PowerVMRemoteRestartSameHMCFilter";
    }

    @Override
    public Set<Operation> operations() {
        return EnumSet.of(Operation.EVACUATE);
    }

    @Override
    protected List<Need> needs(PlacementRequest request) {
        Optional<Management> source = Mobile.source(request).map(HostFacts::management);
        if (source.filter(known -> known.kind() == Management.Kind.NOVALINK).isPresent()) {
            return List.of();
        }
        Set<String> consoles = source.map(known -> Set.copyOf(known.consoles())).orElse(Set.of());
        return List.of(new Need(consoles, request.subject().name()));
    }

    @Override
    protected Verdict judge(Need need, HostFacts host) {
        List<String> consoles = host.management().consoles();
        return Collections.disjoint(need.consoles, consoles)
                ? DIFFERENT.refuse(Map.of("consoles", consoles, "server", need.server, "wanted", need.consoles))
                : Verdict.FITS;
    }
}
