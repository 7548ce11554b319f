package io.mullion.powervm.model;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import java.util.List;
import java.util.Optional;

/** I/O servers that share a storage pool ({@code reference/powervm-rest.md} §17.9). */
public record Cluster(Element element) implements View {
    /** Root type. */
    public static final ResourceType<Cluster> TYPE = ResourceType.uom("Cluster", Cluster::new, Cluster::element);

    private static final ElementOrder ORDER =
            ElementOrder.of("ClusterName ClusterID RepositoryDisk ClusterSharedStoragePool Node ClusterCapabilities");

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** Its name. */
    public String name() {
        return text("ClusterName").orElse("");
    }

    /** Its pool. */
    public Optional<Href> pool() {
        return reference("ClusterSharedStoragePool");
    }

    /** Its members; container and members have the same name. */
    public List<Node> nodes() {
        return all("Node/Node", Node::new);
    }

    /** A member. */
    public record Node(Element element) implements View {
        private static final ElementOrder ORDER = ElementOrder.of("""
                HostName PartitionID PartitionName MachineTypeModelAndSerialNumber VirtualIOServerLevel VirtualIOServer
                IPAddress State
                """);

        @Override
        public ElementOrder order() {
            return ORDER;
        }

        /** The I/O server, if this console knows it. */
        public Optional<Href> vios() {
            return reference("VirtualIOServer");
        }

        /** Its host name. */
        public String hostName() {
            return text("HostName").orElse("");
        }

        /** Name of the partition. */
        public String name() {
            return text("PartitionName").orElse("");
        }

        /** Whether it takes part; so if it is not said. */
        public boolean up() {
            return text("State").map("Up"::equalsIgnoreCase).orElse(true);
        }
    }
}
