package io.mullion.powervm.model;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.spi.units.ProcUnits;
import java.util.List;

/** Processors of a system; limits that are 0 or missing fall back to the system-wide one. */
public record SystemProcessors(Element element) implements View {
    private static final ElementOrder ORDER = ElementOrder.of("");

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    private ProcUnits units(String name) {
        return text(name).map(ProcUnits::parse).orElse(ProcUnits.ZERO);
    }

    private int limit(String special, String general) {
        int own = count(special);
        return own > 0 ? own : count(general);
    }

    /** What partitions may use. */
    public ProcUnits configurable() {
        return units("ConfigurableSystemProcessorUnits");
    }

    /** What is built in. */
    public ProcUnits installed() {
        return units("InstalledSystemProcessorUnits");
    }

    /** What is free. */
    public ProcUnits available() {
        return units("CurrentAvailableSystemProcessorUnits");
    }

    /** Smallest entitlement of a virtual processor: 0.05 or 0.10. */
    public ProcUnits minimumPerVirtual() {
        return units("MinimumProcessorUnitsPerVirtualProcessor");
    }

    /** Most whole processors of a partition. */
    public int maximumDedicated(boolean ibmI) {
        return limit(
                ibmI ? "CurrentMaximumProcessorsPerIBMiPartition" : "CurrentMaximumProcessorsPerAIXOrLinuxPartition",
                "CurrentMaximumAllowedProcessorsPerPartition");
    }

    /** Most virtual processors of a partition. */
    public int maximumVirtual(boolean ibmI) {
        return limit(
                ibmI
                        ? "CurrentMaximumVirtualProcessorsPerIBMiPartition"
                        : "CurrentMaximumVirtualProcessorsPerAIXOrLinuxPartition",
                "MaximumAllowedVirtualProcessorsPerPartition");
    }

    /** Most virtual processors that a partition may have as its maximum. */
    public int maximumVirtualOfAny() {
        return count("MaximumAllowedVirtualProcessorsPerPartition");
    }

    /** Modes a partition may ask for, in the console's spelling. */
    public List<String> modes() {
        return element.children("SupportedPartitionProcessorCompatibilityModes").stream()
                .map(mode -> mode.text().strip())
                .toList();
    }
}
