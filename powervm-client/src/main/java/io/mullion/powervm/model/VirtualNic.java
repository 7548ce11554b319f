package io.mullion.powervm.model;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.powervm.xml.Namespaces;
import java.util.List;
import java.util.Optional;

/** A network adapter of a partition over SR-IOV logical ports of I/O servers ({@code reference/powervm-rest.md} §17.13). */
public record VirtualNic(Element element) implements View {
    /** Child of a partition. */
    public static final ResourceType<VirtualNic> TYPE =
            ResourceType.uom("VirtualNICDedicated", VirtualNic::new, VirtualNic::element);

    private static final ElementOrder ORDER = ElementOrder.of("""
            AdapterType DynamicReconfigurationConnectorName LocationCode LocalPartitionID RequiredAdapter VariedOn
            UseNextAvailableSlotID UseNextAvailableHighSlotID VirtualSlotNumber Enabled Details
            AssociatedBackingDevices
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** A vNIC as it is wanted, without backing devices yet. */
    public static VirtualNic wanted(MacAddress mac, int vlan, boolean highSlot) {
        VirtualNic nic = new VirtualNic(Element.complex(Namespaces.UOM, "VirtualNICDedicated"));
        nic.set(highSlot ? "UseNextAvailableHighSlotID" : "UseNextAvailableSlotID", true);
        Details details = new Details(nic.part("Details"));
        details.set("PortVLANID", vlan);
        details.set("AllowedVLANIDs", "NONE");
        details.set("MACAddress", mac.wire());
        details.set("AllowedOperatingSystemMACAddresses", "NONE");
        return nic;
    }

    /** Adds a backing device. */
    public void back(BackingDevice device) {
        Element choice = new Element(Namespaces.UOM, "VirtualNICBackingDeviceChoice");
        choice.add(device.element());
        part("AssociatedBackingDevices").add(choice);
    }

    /** Its address. */
    public Optional<MacAddress> mac() {
        return text("Details/MACAddress").map(MacAddress::parse);
    }

    /** The VLAN of untagged frames; 0 for none. */
    public int vlan() {
        return count("Details/PortVLANID");
    }

    /** Its slot. */
    public int slot() {
        return count("VirtualSlotNumber");
    }

    /** What is behind it. */
    public List<BackingDevice> backingDevices() {
        return all(
                "AssociatedBackingDevices/VirtualNICBackingDeviceChoice/VirtualNICSRIOVBackingDevice",
                BackingDevice::new);
    }

    /** Its settings. */
    record Details(Element element) implements View {
        private static final ElementOrder ORDER = ElementOrder.of("""
                PortVLANID PortVLANIDPriority AllowedVLANIDs MACAddress IPAddress SubnetMask Gateway
                AllowedOperatingSystemMACAddresses OSDeviceName DesiredMode DesiredCapacityPercentage AutoFailBack
                """);

        @Override
        public ElementOrder order() {
            return ORDER;
        }
    }

    /** A logical port of an I/O server behind a vNIC. */
    public record BackingDevice(Element element) implements View {
        private static final ElementOrder ORDER = ElementOrder.of("""
                DeviceType AssociatedVirtualIOServer AssociatedVirtualNICSwitch AssociatedVirtualNICDedicated IsActive
                Status FailOverPriority BackingDeviceAction RelatedSRIOVAdapterID CurrentCapacityPercentage
                MaxCapacityPercentage RelatedSRIOVPhysicalPortID RelatedSRIOVLogicalPort DesiredCapacityPercentage
                DesiredMaxCapacityPercentage
                """);

        @Override
        public ElementOrder order() {
            return ORDER;
        }

        /** A device as it is wanted. @param capacity in hundredths of a percent; empty for the port's smallest */
        public static BackingDevice wanted(Href vios, int adapter, int port, Optional<Integer> capacity) {
            BackingDevice device = new BackingDevice(Element.complex(Namespaces.UOM, "VirtualNICSRIOVBackingDevice"));
            device.set("DeviceType", "SRIOV");
            device.refer("AssociatedVirtualIOServer", vios);
            device.set("RelatedSRIOVAdapterID", adapter);
            capacity.ifPresent(share -> device.set("CurrentCapacityPercentage", Share.text(share)));
            device.set("RelatedSRIOVPhysicalPortID", port);
            return device;
        }

        /** Sets its rank for failover, 1 to 100; the lowest wins. */
        public void setPriority(int priority) {
            set("FailOverPriority", priority);
        }

        /** Its I/O server. */
        public Optional<Href> vios() {
            return reference("AssociatedVirtualIOServer");
        }

        /** Adapter number. */
        public int adapter() {
            return count("RelatedSRIOVAdapterID");
        }

        /** Physical port number. */
        public int port() {
            return count("RelatedSRIOVPhysicalPortID");
        }

        /** Whether it carries the traffic now. */
        public boolean active() {
            return flag("IsActive", false);
        }

        /** Such as {@code OPERATIONAL} or {@code LINK_DOWN}. */
        public String status() {
            return text("Status").orElse("UNKNOWN");
        }

        /** Its share of the port in hundredths of a percent. */
        public int capacity() {
            return Share.parse(text("CurrentCapacityPercentage").orElse("0%"));
        }
    }
}
