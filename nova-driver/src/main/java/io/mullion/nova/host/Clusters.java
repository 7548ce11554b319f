package io.mullion.nova.host;

import io.mullion.powervm.PowerVmClient;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.model.Cluster;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shared storage pool clusters of a console.
 *
 * @param clusters as they were read
 */
public record Clusters(List<Cluster> clusters) {
    private static final Logger LOG = LoggerFactory.getLogger(Clusters.class);

    /** Reads them; a console that has trouble with its clusters has none, because hosts are usable without. */
    public static Clusters of(PowerVmClient console) {
        try {
            return new Clusters(console.objects().list(Cluster.TYPE, Href.uom("Cluster"), Groups.NONE).stream()
                    .map(Entry::value)
                    .toList());
        } catch (MullionException refused) {
            if (refused.code() == ErrorCode.CONSOLE_UNREACHABLE) {
                throw refused;
            }
            LOG.warn("console {}: clusters cannot be read: {}", console.name(), refused.getMessage());
            return new Clusters(List.of());
        }
    }

    /** Names of the clusters that an I/O server is a node of. */
    public List<String> of(String vios) {
        return clusters.stream()
                .filter(cluster -> cluster.nodes().stream()
                        .flatMap(node -> node.vios().stream())
                        .flatMap(href -> href.uuid().stream())
                        .anyMatch(vios::equalsIgnoreCase))
                .map(Cluster::name)
                .toList();
    }
}
