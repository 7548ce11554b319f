package io.mullion.powervm.model;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import java.util.Locale;

/** A physical Fibre Channel port of an I/O server ({@code reference/powervm-rest.md} §17.4). */
public record FibreChannelPort(Element element) implements View {
    private static final ElementOrder ORDER =
            ElementOrder.of("LocationCode PhysicalVolumes PortName UniqueDeviceID WWPN WWNN AvailablePorts TotalPorts");

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** A port as a mapping names it. */
    static FibreChannelPort named(String namespace, String name) {
        FibreChannelPort port = new FibreChannelPort(Element.complex(namespace, "Port"));
        port.set("PortName", name);
        return port;
    }

    /** Such as {@code fcs0}. */
    public String name() {
        return text("PortName").orElse("");
    }

    /** 16 upper-case hex digits; empty text if it is not known. */
    public String wwpn() {
        return text("WWPN").orElse("").toUpperCase(Locale.ROOT);
    }

    /** Where it is. */
    public String location() {
        return text("LocationCode").orElse("");
    }

    /** How many more virtual ports it takes. */
    public int available() {
        return count("AvailablePorts");
    }

    /** How many virtual ports it has room for; 0 means it cannot carry NPIV. */
    public int total() {
        return count("TotalPorts");
    }
}
