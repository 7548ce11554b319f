package io.mullion.powervm.model;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** One or two shared Ethernet adapters that bridge the same VLANs ({@code reference/powervm-rest.md} §17.11). */
public record NetworkBridge(Element element) implements View {
    /** Child of a system. */
    public static final ResourceType<NetworkBridge> TYPE =
            ResourceType.uom("NetworkBridge", NetworkBridge::new, NetworkBridge::element);

    private static final ElementOrder ORDER = ElementOrder.of("""
            ControlChannelID FailoverEnabled LoadBalancingEnabled LoadGroups PortVLANID SharedEthernetAdapters
            UniqueDeviceID VirtualNetworks
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** The VLAN of untagged frames. */
    public int portVlan() {
        return count("PortVLANID");
    }

    /** Whether its adapters share the VLANs between them. */
    public boolean loadBalancing() {
        return flag("LoadBalancingEnabled", false);
    }

    /** Its adapters. */
    public List<SharedEthernetAdapter> adapters() {
        return all("SharedEthernetAdapters/SharedEthernetAdapter", SharedEthernetAdapter::new);
    }

    /** Its load groups. */
    public List<LoadGroup> groups() {
        return all("LoadGroups/LoadGroup", LoadGroup::new);
    }

    /** Whether this group is the one that carries the bridge's untagged frames. */
    public boolean primary(LoadGroup group) {
        return group.portVlan() == portVlan();
    }

    /** Number of the switch it bridges, from its trunks; empty while it has none. */
    public Optional<Integer> switchNumber() {
        return groups().stream()
                .flatMap(group -> group.trunks().stream())
                .map(TrunkAdapter::switchNumber)
                .findFirst();
    }

    /** VLANs it carries: its own one and all tagged ones; placeholders are not among them. */
    public SortedSet<Integer> vlans() {
        SortedSet<Integer> vlans = new TreeSet<>();
        vlans.add(portVlan());
        groups().forEach(group -> vlans.addAll(group.vlans()));
        return vlans;
    }

    /** Adds a load group. */
    public void addGroup(LoadGroup group) {
        part("LoadGroups").add(group.element());
    }

    /** Removes a load group. */
    public void removeGroup(LoadGroup group) {
        element.child("LoadGroups").ifPresent(list -> list.remove(group.element()));
    }

    /** Adds a virtual network to its own list. */
    public void link(Href network) {
        Links.add(this, "VirtualNetworks", network);
    }

    /** Removes a virtual network from its own list. */
    public void unlink(Href network) {
        Links.remove(this, "VirtualNetworks", network);
    }
}
