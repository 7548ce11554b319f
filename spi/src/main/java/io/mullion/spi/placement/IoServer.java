package io.mullion.spi.placement;

import io.mullion.spi.compute.HostInventory.FibreChannelPort;
import io.mullion.spi.compute.HostInventory.ViosFigures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An I/O server as far as placement depends on it.
 *
 * @param id its partition UUID
 * @param name its name
 * @param trouble why no storage work may be sent to it, such as {@code RMC inactive}; empty text if it is ready
 * @param fabrics fabrics that any of its Fibre Channel ports is on: enough for virtual SCSI
 * @param ports its Fibre Channel ports with room for virtual adapters, by fabric and tag: what NPIV needs
 * @param clusters shared storage pool clusters it is a node of
 * @param storageGroups ids of the storage connectivity groups it is in
 * @param vnic whether it can back vNICs
 * @param vnicFailover whether it can back vNICs with failover
 */
public record IoServer(
        String id,
        String name,
        String trouble,
        Set<String> fabrics,
        List<Ports> ports,
        Set<String> clusters,
        Set<String> storageGroups,
        boolean vnic,
        boolean vnicFailover) {
    public IoServer {
        fabrics = Set.copyOf(fabrics);
        ports = List.copyOf(ports);
        clusters = Set.copyOf(clusters);
        storageGroups = Set.copyOf(storageGroups);
    }

    /** Whether storage work may be sent to it. */
    public boolean ready() {
        return trouble.isEmpty();
    }

    /**
     * What a driver reports, with the site's tags and groups.
     *
     * @param portTags tag of a port by its WWPN
     */
    public static IoServer of(ViosFigures vios, Map<String, String> portTags, Set<String> storageGroups) {
        return new IoServer(
                vios.uuid(),
                vios.name(),
                vios.ready() ? "" : vios.running() ? "RMC " + vios.rmc() : "not running",
                vios.ports().stream()
                        .map(FibreChannelPort::fabric)
                        .filter(fabric -> !fabric.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                Ports.of(vios.ports(), portTags),
                Set.copyOf(vios.clusters()),
                storageGroups,
                vios.vnicCapable(),
                vios.vnicFailoverCapable());
    }

    /**
     * Ports of one kind that take at least one more virtual adapter.
     *
     * @param fabric their fabric; empty text if in none
     * @param tag their tag; empty text if none
     * @param count how many, at least 1
     */
    public record Ports(String fabric, String tag, int count) {
        static List<Ports> of(List<FibreChannelPort> ports, Map<String, String> tags) {
            Map<Map.Entry<String, String>, Integer> counts = new TreeMap<>(
                    Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()));
            for (FibreChannelPort port : ports) {
                if (port.freeVirtualPorts() > 0) {
                    counts.merge(Map.entry(port.fabric(), tags.getOrDefault(port.wwpn(), "")), 1, Integer::sum);
                }
            }
            return counts.entrySet().stream()
                    .map(kind -> new Ports(kind.getKey().getKey(), kind.getKey().getValue(), kind.getValue()))
                    .toList();
        }
    }
}
