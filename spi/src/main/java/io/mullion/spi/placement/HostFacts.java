package io.mullion.spi.placement;

import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory.Management;
import io.mullion.spi.compute.HostInventory.ProcessorPool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a host is and can do. Build it with {@link HostFactsBuilder}, which takes a driver's inventory.
 *
 * @param host name used everywhere, such as {@code 9119MME_1009425}
 * @param displayName the console's name of the system
 * @param status whether it may be used now
 * @param management who manages it; the list of consoles is empty if unknown
 * @param aggregates the aggregates it is in, its host group among them
 * @param limits what one partition may ask for
 * @param capabilities what its firmware and licences allow
 * @param ratios over-commitment
 * @param ioServers its I/O servers
 * @param networks what its networks reach
 * @param pools shared processor pools, units of claims in progress counted as used
 * @param platform what it tells OpenStack about itself
 * @param extras the rarely read rest
 */
public record HostFacts(
        String host,
        String displayName,
        HostStatus status,
        Management management,
        List<Aggregate> aggregates,
        PartitionLimits limits,
        Set<HostCapability> capabilities,
        Ratios ratios,
        List<IoServer> ioServers,
        HostNetworks networks,
        List<ProcessorPool> pools,
        Platform platform,
        Extras extras) {
    public HostFacts {
        aggregates = List.copyOf(aggregates);
        capabilities = Set.copyOf(capabilities);
        ioServers = List.copyOf(ioServers);
        pools = List.copyOf(pools);
    }

    /** The name of its host group; empty if it is in none. */
    public Optional<String> hostGroup() {
        for (Aggregate aggregate : aggregates) {
            if (aggregate.hostGroup()) {
                return Optional.of(aggregate.name());
            }
        }
        return Optional.empty();
    }

    /** Whether its firmware and licences allow this. */
    public boolean can(HostCapability capability) {
        return capabilities.contains(capability);
    }

    /** A builder that starts from these facts. */
    public HostFactsBuilder toBuilder() {
        return new HostFactsBuilder(this);
    }

    /**
     * How far a host may be promised beyond what it has; 1.0 is not at all, which is right for PowerVM.
     *
     * @param memory more than 0
     * @param processors more than 0
     * @param disk more than 0
     */
    public record Ratios(double memory, double processors, double disk) {
        /** No over-commitment. */
        public static final Ratios ONE = new Ratios(1.0, 1.0, 1.0);

        public Ratios {
            if (!(memory > 0 && processors > 0 && disk > 0)) {
                throw new IllegalArgumentException("ratios " + memory + ", " + processors + ", " + disk);
            }
        }
    }

    /**
     * The rarely read rest.
     *
     * @param stats free-form figures that flavors may ask for
     * @param metrics figures for the metrics weigher
     * @param imageProperties instances on the host by {@code property=value} of their images
     */
    public record Extras(Map<String, String> stats, Map<String, Double> metrics, Map<String, Integer> imageProperties) {
        /** None. */
        public static final Extras NONE = new Extras(Map.of(), Map.of(), Map.of());

        public Extras {
            stats = Map.copyOf(stats);
            metrics = Map.copyOf(metrics);
            imageProperties = Map.copyOf(imageProperties);
        }
    }
}
