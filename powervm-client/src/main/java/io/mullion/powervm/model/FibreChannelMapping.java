package io.mullion.powervm.model;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.powervm.xml.Namespaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A virtual Fibre Channel connection: NPIV ({@code reference/powervm-rest.md} §17.6). */
public record FibreChannelMapping(Element element) implements Mapping {
    private static final ElementOrder ORDER =
            ElementOrder.of("AssociatedLogicalPartition ClientAdapter Port ServerAdapter Storage");

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /**
     * A new adapter pair over a physical port.
     *
     * @param port such as {@code fcs0}
     * @param wwpns the pair, the one to log in first
     */
    public static FibreChannelMapping create(Href partition, String port, List<String> wwpns) {
        FibreChannelMapping mapping =
                new FibreChannelMapping(Element.complex(Namespaces.UOM, "VirtualFibreChannelMapping"));
        mapping.refer("AssociatedLogicalPartition", partition);
        VirtualAdapter client = VirtualAdapter.client(Namespaces.UOM, Optional.empty());
        client.setWwpns(wwpns);
        mapping.add(client.element());
        mapping.setPort(port);
        mapping.add(VirtualAdapter.server(Namespaces.UOM).element());
        return mapping;
    }

    /** Both WWPNs, upper case, the one that is logged in first. */
    public List<String> wwpns() {
        return client().map(VirtualAdapter::wwpns).orElse(List.of());
    }

    /** Whether it has these WWPNs, in either order: the order flips with each move. */
    public boolean hasWwpns(List<String> pair) {
        return Set.copyOf(wwpns()).equals(Set.copyOf(pair));
    }

    /** Its physical port; missing when it is defined but not mapped to one. */
    public Optional<FibreChannelPort> port() {
        return element().child("Port").map(FibreChannelPort::new);
    }

    /** Maps it to a physical port, which is also how a mapping without one is repaired. */
    public void setPort(String name) {
        clear("Port");
        add(FibreChannelPort.named(Namespaces.UOM, name).element());
    }
}
