package io.mullion.powervm.model;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One end of a virtual SCSI or virtual Fibre Channel connection ({@code reference/powervm-rest.md} §17.5). */
public record VirtualAdapter(Element element) implements View {
    /** A slot number that stands for "any client". */
    public static final int ANY = 65535;

    private static final ElementOrder ORDER = ElementOrder.of("""
            AdapterType DynamicReconfigurationConnectorName LocationCode LocalPartitionID RequiredAdapter VariedOn
            UseNextAvailableSlotID UseNextAvailableHighSlotID VirtualSlotNumber Enabled AdapterName BackingDeviceName
            RemoteBackingDeviceName RemoteLogicalPartitionID ConnectingPartition ConnectingPartitionID RemoteSlotNumber
            ConnectingVirtualSlotNumber ServerLocationCode UniqueDeviceID ServerAdapter WWPNs NportLoggedInStatus
            OperatingSystemDisks MapPort PhysicalPort
            """);
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** A client end in the next free slot, or in a chosen one. */
    static VirtualAdapter client(String namespace, Optional<Integer> slot) {
        VirtualAdapter adapter = new VirtualAdapter(Element.complex(namespace, "ClientAdapter"));
        adapter.set("AdapterType", "Client");
        adapter.set("UseNextAvailableSlotID", slot.isEmpty());
        slot.ifPresent(number -> adapter.set("VirtualSlotNumber", number));
        return adapter;
    }

    /** A server end in the next free slot. */
    static VirtualAdapter server(String namespace) {
        VirtualAdapter adapter = new VirtualAdapter(Element.complex(namespace, "ServerAdapter"));
        adapter.set("AdapterType", "Server");
        adapter.set("UseNextAvailableSlotID", true);
        return adapter;
    }

    /** Partition id of the end itself. */
    public int partition() {
        return count("LocalPartitionID");
    }

    /** Its slot. */
    public int slot() {
        return count("VirtualSlotNumber");
    }

    /** Such as {@code vhost3} or {@code vfchost1}; only server ends have one. */
    public String name() {
        return text("AdapterName").orElse("");
    }

    /** Partition id of the other end; 0 if it is not said. */
    public int remotePartition() {
        return element().child("RemoteLogicalPartitionID").isPresent()
                ? count("RemoteLogicalPartitionID")
                : count("ConnectingPartitionID");
    }

    /** Slot of the other end; {@link #ANY} if any client may connect. */
    public int remoteSlot() {
        return element().child("RemoteSlotNumber").isPresent()
                ? count("RemoteSlotNumber")
                : count("ConnectingVirtualSlotNumber");
    }

    /** Device behind a server end. */
    public Optional<String> backingDevice() {
        return text("BackingDeviceName");
    }

    /** Physical port behind a virtual Fibre Channel server end, such as {@code fcs0}. */
    public Optional<String> mapPort() {
        return text("MapPort");
    }

    /** Its WWPNs, upper case, the one that is logged in first; empty if it has none. */
    public List<String> wwpns() {
        return text("WWPNs")
                .map(text -> BLANKS.splitAsStream(text)
                        .map(wwpn -> wwpn.toUpperCase(Locale.ROOT))
                        .toList())
                .orElse(List.of());
    }

    /** Sets its WWPNs, written in lower case. */
    void setWwpns(List<String> wwpns) {
        List<String> lower = new ArrayList<>();
        wwpns.forEach(wwpn -> lower.add(wwpn.toLowerCase(Locale.ROOT)));
        set("WWPNs", String.join(" ", lower));
    }
}
