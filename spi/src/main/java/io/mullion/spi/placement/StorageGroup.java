package io.mullion.spi.placement;

import io.mullion.spi.volume.StorageProtocol;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A storage connectivity group: which I/O servers may carry a server's storage, and how redundantly
 * ({@code reference/powervc-concepts.md} §4). Which I/O servers are in it is said at the host
 * ({@link IoServer#storageGroups}).
 *
 * @param id its id
 * @param name its name, for sentences
 * @param enabled whether it may be used
 * @param everyIoServer whether all I/O servers are in it, whatever the host says
 * @param redundancy I/O servers that a host must offer, at least 1
 * @param exactRedundancy whether it must be exactly that many
 * @param protocols ways of connection that the group allows
 * @param ports rules for Fibre Channel ports
 */
public record StorageGroup(
        String id,
        String name,
        boolean enabled,
        boolean everyIoServer,
        int redundancy,
        boolean exactRedundancy,
        Connectivity protocols,
        PortRules ports) {

    /** Any host, all I/O servers: the group that is there without being made. */
    public static final StorageGroup ANY = new StorageGroup(
            "any", "Any host, all VIOS", true, true, 1, false, Connectivity.EVERYTHING, PortRules.NONE);

    /**
     * Ways of connection.
     *
     * @param boot for boot volumes
     * @param data for data volumes
     */
    public record Connectivity(Set<StorageProtocol> boot, Set<StorageProtocol> data) {
        /** All of them. */
        public static final Connectivity EVERYTHING =
                new Connectivity(EnumSet.allOf(StorageProtocol.class), EnumSet.allOf(StorageProtocol.class));

        public Connectivity {
            boot = Set.copyOf(boot);
            data = Set.copyOf(data);
        }
    }

    /**
     * What each I/O server's Fibre Channel ports must be for NPIV.
     *
     * @param fabrics each of them must be reached; empty for any one
     * @param perFabric ports with room on each fabric, at least 1
     * @param tag the port tag wanted; empty for any port
     * @param includeUntagged whether ports without a tag count too
     */
    public record PortRules(Set<String> fabrics, int perFabric, Optional<String> tag, boolean includeUntagged) {
        /** One port with room anywhere. */
        public static final PortRules NONE = new PortRules(Set.of(), 1, Optional.empty(), true);

        public PortRules {
            fabrics = Set.copyOf(fabrics);
        }
    }
}
