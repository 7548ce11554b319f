package io.mullion.powervm.model;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.powervm.xml.Namespaces;
import java.util.List;

/** The trunks of a bridge that carry the same VLANs, one for each of its adapters ({@code reference/powervm-rest.md} §17.11). */
public record LoadGroup(Element element) implements View {
    private static final ElementOrder ORDER = ElementOrder.of("PortVLANID TrunkAdapters VirtualNetworks");

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** A group as it is wanted, its placeholder's network first. */
    public static LoadGroup wanted(int portVlan, List<Href> networks) {
        LoadGroup group = new LoadGroup(Element.complex(Namespaces.UOM, "LoadGroup"));
        group.set("PortVLANID", portVlan);
        group.add(new Element(Namespaces.UOM, "VirtualNetworks"));
        networks.forEach(group::link);
        return group;
    }

    /** The VLAN of untagged frames; the bridge's own for the primary group, else a placeholder. */
    public int portVlan() {
        return count("PortVLANID");
    }

    /** Its trunks. */
    public List<TrunkAdapter> trunks() {
        return all("TrunkAdapters/TrunkAdapter", TrunkAdapter::new);
    }

    /** VLANs it carries tagged. */
    public List<Integer> vlans() {
        return trunks().stream()
                .flatMap(trunk -> trunk.vlans().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Its virtual networks. */
    public List<Href> networks() {
        return links("VirtualNetworks");
    }

    /** Adds a virtual network. */
    public void link(Href network) {
        Links.add(this, "VirtualNetworks", network);
    }

    /** Removes a virtual network. */
    public void unlink(Href network) {
        Links.remove(this, "VirtualNetworks", network);
    }
}
