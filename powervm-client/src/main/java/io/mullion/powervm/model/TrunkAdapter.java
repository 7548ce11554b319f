package io.mullion.powervm.model;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.powervm.xml.Namespaces;
import java.util.Collection;
import java.util.List;

/** A virtual adapter of an I/O server that bridges a switch ({@code reference/powervm-rest.md} §17.11). */
public record TrunkAdapter(Element element) implements View {
    /** Most tagged VLANs of a trunk. */
    public static final int MOST_VLANS = 20;

    private static final ElementOrder ORDER = ElementOrder.of("""
            DynamicReconfigurationConnectorName LocationCode LocalPartitionID RequiredAdapter VariedOn
            UseNextAvailableSlotID UseNextAvailableHighSlotID VirtualSlotNumber Enabled
            AllowedOperatingSystemMACAddresses MACAddress PortVLANID QualityOfServicePriorityEnabled TaggedVLANIDs
            TaggedVLANSupported AssociatedVirtualSwitch VirtualSwitchID DeviceName TrunkPriority
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** A trunk as it is wanted, on the same switch as a present one. */
    public static TrunkAdapter beside(TrunkAdapter primary, int portVlan, Collection<Integer> vlans) {
        TrunkAdapter trunk = new TrunkAdapter(Element.complex(Namespaces.UOM, "TrunkAdapter"));
        trunk.set("UseNextAvailableSlotID", true);
        trunk.set("PortVLANID", portVlan);
        trunk.setVlans(vlans);
        primary.element().child("AssociatedVirtualSwitch").ifPresent(reference -> trunk.add(reference.copy()));
        trunk.set("TrunkPriority", primary.priority());
        return trunk;
    }

    /** The VLAN of untagged frames; for all trunks but the primary one a placeholder. */
    public int portVlan() {
        return count("PortVLANID");
    }

    /** Moves the placeholder. */
    public void setPortVlan(int vlan) {
        set("PortVLANID", vlan);
    }

    /** VLANs it carries. */
    public List<Integer> vlans() {
        return VlanList.parse(text("TaggedVLANIDs").orElse(""));
    }

    /** Sets the VLANs it carries. */
    public void setVlans(Collection<Integer> vlans) {
        set("TaggedVLANIDs", VlanList.text(vlans));
        set("TaggedVLANSupported", !vlans.isEmpty());
    }

    /** Such as {@code ent5}; {@code Unknown} while the I/O server's management connection is down. */
    public String device() {
        return text("DeviceName").orElse("Unknown");
    }

    /** Its slot. */
    public int slot() {
        return count("VirtualSlotNumber");
    }

    /** Number of its switch. */
    public int switchNumber() {
        return count("VirtualSwitchID");
    }

    /** Who bridges first when several can; 1 is first. */
    public int priority() {
        return count("TrunkPriority");
    }
}
