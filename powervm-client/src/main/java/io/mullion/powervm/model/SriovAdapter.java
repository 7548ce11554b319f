package io.mullion.powervm.model;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import java.util.List;
import java.util.stream.Stream;

/** An adapter that can be shared by hardware ({@code reference/powervm-rest.md} §17.14). */
public record SriovAdapter(Element element) implements View {
    private static final ElementOrder ORDER = ElementOrder.of("""
            AdapterID Description DeviceName DeviceType DynamicReconfigurationConnectorName PhysicalLocation
            UniqueDeviceID SRIOVAdapterID AdapterState AdapterMode Personality ConvergedEthernetPhysicalPorts
            EthernetPhysicalPorts SRIOVRoCEPhysicalPorts MaximumHugeDMALogicalPorts MaximumLogicalPortsSupported
            UnconfiguredLogicalPorts
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** Its number for logical ports; 0 while it is not shared. */
    public int id() {
        return count("SRIOVAdapterID");
    }

    /** Where it is. */
    public String location() {
        return text("PhysicalLocation").orElse("");
    }

    /** Whether it is shared and works. */
    public boolean running() {
        return text("AdapterMode").filter("Sriov"::equalsIgnoreCase).isPresent()
                && text("AdapterState").filter("Running"::equalsIgnoreCase).isPresent();
    }

    /** Its physical ports of all kinds. */
    public List<SriovPort> ports() {
        return Stream.of("ConvergedEthernetPhysicalPorts", "EthernetPhysicalPorts", "SRIOVRoCEPhysicalPorts")
                .flatMap(list -> element.children(list).stream())
                .flatMap(list -> list.children().stream())
                .filter(port -> port.name().endsWith("PhysicalPort"))
                .map(SriovPort::new)
                .toList();
    }
}
