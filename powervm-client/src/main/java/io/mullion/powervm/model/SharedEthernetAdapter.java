package io.mullion.powervm.model;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import java.util.List;
import java.util.Optional;

/** A bridge of one I/O server between a physical and virtual adapters ({@code reference/powervm-rest.md} §17.11). */
public record SharedEthernetAdapter(Element element) implements View {
    private static final ElementOrder ORDER = ElementOrder.of("""
            AssignedVirtualIOServer ControlChannelInterfaceName BackingDeviceChoice HighAvailabilityMode DeviceName
            JumboFramesEnabled PortVLANID QualityOfServiceMode QueueSize ThreadModeEnabled TrunkAdapters IsPrimary
            IPInterface UniqueDeviceID LargeSend AddressToPing IIDPService ConfigurationState
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** Its I/O server. */
    public Optional<Href> vios() {
        return reference("AssignedVirtualIOServer");
    }

    /** Such as {@code ent8}. */
    public String device() {
        return text("DeviceName").orElse("");
    }

    /** The VLAN of untagged frames. */
    public int portVlan() {
        return count("PortVLANID");
    }

    /** Whether it is the first of its bridge. */
    public boolean primary() {
        return flag("IsPrimary", false);
    }

    /** Whether it works; so if it is not said. */
    public boolean configured() {
        return text("ConfigurationState").map("Configured"::equalsIgnoreCase).orElse(true);
    }

    /** Its trunks. */
    public List<TrunkAdapter> trunks() {
        return all("TrunkAdapters/TrunkAdapter", TrunkAdapter::new);
    }

    /** The trunk whose port VLAN is the adapter's own. */
    public Optional<TrunkAdapter> primaryTrunk() {
        return trunks().stream().filter(trunk -> trunk.portVlan() == portVlan()).findFirst();
    }

    /** The trunk with this port VLAN. */
    public Optional<TrunkAdapter> trunk(int portVlan) {
        return trunks().stream().filter(trunk -> trunk.portVlan() == portVlan).findFirst();
    }

    /** Adds a trunk. */
    public void addTrunk(TrunkAdapter trunk) {
        part("TrunkAdapters").add(trunk.element());
    }

    /** Removes a trunk. */
    public void removeTrunk(TrunkAdapter trunk) {
        element.child("TrunkAdapters").ifPresent(list -> list.remove(trunk.element()));
    }
}
