package io.mullion.spi.placement;

import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.HostInventory.Management;
import io.mullion.spi.compute.HostInventory.ProcessorPool;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects {@link HostFacts}. */
public final class HostFactsBuilder {
    private final String host;
    private String displayName;
    private HostStatus status = HostStatus.READY;
    private Management management = new Management(Management.Kind.HMC, List.of(), "");
    private List<Aggregate> aggregates = List.of();
    private PartitionLimits limits = PartitionLimits.UNKNOWN;
    private Set<HostCapability> capabilities = Set.of();
    private HostFacts.Ratios ratios = HostFacts.Ratios.ONE;
    private List<IoServer> ioServers = List.of();
    private HostNetworks networks = HostNetworks.NONE;
    private List<ProcessorPool> pools = List.of();
    private Platform platform = Platform.POWERVM;
    private HostFacts.Extras extras = HostFacts.Extras.NONE;

    /** A host of which only the name is known. */
    public HostFactsBuilder(String host) {
        this.host = host;
        this.displayName = host;
    }

    HostFactsBuilder(HostFacts from) {
        host = from.host();
        displayName = from.displayName();
        status = from.status();
        management = from.management();
        aggregates = from.aggregates();
        limits = from.limits();
        capabilities = from.capabilities();
        ratios = from.ratios();
        ioServers = from.ioServers();
        networks = from.networks();
        pools = from.pools();
        platform = from.platform();
        extras = from.extras();
    }

    /** Everything that a driver reports; I/O servers without port tags and storage connectivity groups. */
    public static HostFactsBuilder from(HostInventory inventory) {
        return from(inventory, Map.of(), Map.of());
    }

    /**
     * Everything that a driver reports.
     *
     * @param portTags tag of a Fibre Channel port by its WWPN
     * @param storageGroups ids of the storage connectivity groups of an I/O server by its UUID
     */
    public static HostFactsBuilder from(
            HostInventory inventory, Map<String, String> portTags, Map<String, Set<String>> storageGroups) {
        HostFactsBuilder facts = new HostFactsBuilder(inventory.host());
        facts.displayName = inventory.displayName();
        facts.status = HostStatus.READY.seen(inventory.state());
        facts.management = inventory.management();
        facts.limits = PartitionLimits.of(inventory);
        facts.capabilities = inventory.capabilities();
        facts.ioServers = inventory.vioses().stream()
                .map(vios -> IoServer.of(vios, portTags, storageGroups.getOrDefault(vios.uuid(), Set.of())))
                .toList();
        facts.networks = HostNetworks.of(inventory.networks());
        facts.pools = inventory.pools();
        return facts;
    }

    /** The console's name of the system. */
    public HostFactsBuilder displayName(String value) {
        displayName = value;
        return this;
    }

    /** Whether it may be used now; takes the place of the system state too. */
    public HostFactsBuilder status(HostStatus value) {
        status = value;
        return this;
    }

    /** Who manages it. */
    public HostFactsBuilder management(Management value) {
        management = value;
        return this;
    }

    /** The aggregates it is in, its host group among them. */
    public HostFactsBuilder aggregates(List<Aggregate> value) {
        aggregates = value;
        return this;
    }

    /** What one partition may ask for. */
    public HostFactsBuilder limits(PartitionLimits value) {
        limits = value;
        return this;
    }

    /** What its firmware and licences allow. */
    public HostFactsBuilder capabilities(Set<HostCapability> value) {
        capabilities = value;
        return this;
    }

    /** Over-commitment. */
    public HostFactsBuilder ratios(HostFacts.Ratios value) {
        ratios = value;
        return this;
    }

    /** Its I/O servers. */
    public HostFactsBuilder ioServers(List<IoServer> value) {
        ioServers = value;
        return this;
    }

    /** What its networks reach. */
    public HostFactsBuilder networks(HostNetworks value) {
        networks = value;
        return this;
    }

    /** Shared processor pools. */
    public HostFactsBuilder pools(List<ProcessorPool> value) {
        pools = value;
        return this;
    }

    /** What it tells OpenStack about itself. */
    public HostFactsBuilder platform(Platform value) {
        platform = value;
        return this;
    }

    /** The rarely read rest. */
    public HostFactsBuilder extras(HostFacts.Extras value) {
        extras = value;
        return this;
    }

    /** The facts. */
    public HostFacts build() {
        return new HostFacts(
                host,
                displayName,
                status,
                management,
                aggregates,
                limits,
                capabilities,
                ratios,
                ioServers,
                networks,
                pools,
                platform,
                extras);
    }
}
