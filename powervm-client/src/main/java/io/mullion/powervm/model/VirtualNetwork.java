package io.mullion.powervm.model;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.powervm.xml.Namespaces;
import java.util.Optional;

/** A VLAN of a virtual switch ({@code reference/powervm-rest.md} §17.10). */
public record VirtualNetwork(Element element) implements View {
    /** Child of a system. */
    public static final ResourceType<VirtualNetwork> TYPE =
            ResourceType.uom("VirtualNetwork", VirtualNetwork::new, VirtualNetwork::element);

    private static final ElementOrder ORDER =
            ElementOrder.of("AssociatedSwitch NetworkName NetworkVLANID VswitchID TaggedNetwork");

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** A network as it is wanted. */
    public static VirtualNetwork wanted(String name, int vlan, Href virtualSwitch, boolean tagged) {
        VirtualNetwork network = new VirtualNetwork(Element.complex(Namespaces.UOM, "VirtualNetwork"));
        network.refer("AssociatedSwitch", virtualSwitch);
        network.set("NetworkName", name);
        network.set("NetworkVLANID", vlan);
        network.set("TaggedNetwork", tagged);
        return network;
    }

    /** Its name. */
    public String name() {
        return text("NetworkName").orElse("");
    }

    /** Its VLAN, 1 to 4094. */
    public int vlan() {
        return count("NetworkVLANID");
    }

    /** Number of its switch. */
    public int switchNumber() {
        return count("VswitchID");
    }

    /** Whether its frames carry the VLAN. */
    public boolean tagged() {
        return flag("TaggedNetwork", false);
    }

    /** Its switch. */
    public Optional<Href> virtualSwitch() {
        return reference("AssociatedSwitch");
    }
}
