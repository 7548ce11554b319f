package io.mullion.powervm.model;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;

/** A physical port of an SR-IOV adapter; shares are in hundredths of a percent ({@code reference/powervm-rest.md} §17.14). */
public record SriovPort(Element element) implements View {
    private static final ElementOrder ORDER = ElementOrder.of("""
            ConfiguredConnectionSpeed ConfiguredFlowControl ConfiguredMTU ConfiguredOptions ConfiguredPortSwitchMode
            CurrentConnectionSpeed CurrentOptions Label LocationCode MaximumDiagnosticsLogicalPorts
            MaximumPromiscuousLogicalPorts PhysicalPortID PortCapabilities PortType PortLogicalPortLimit SubLabel
            SupportedConnectionSpeeds SupportedMTUs SupportedOptions SupportedPriorityAccessControlList LinkStatus
            DefaultPortVFConfigurationOption SelectedPortVFConfigurationOption SupportedPortVFConfigurationOptions
            AllocatedCapacity ConfiguredMaxEthernetLogicalPorts ConfiguredEthernetLogicalPorts MaximumPortVLANID
            MaximumVLANID MinimumEthernetCapacityGranularity MinimumPortVLANID MinimumVLANID
            MaxSupportedEthernetLogicalPorts MaximumAllowedEthVLANs MaximumAllowedEthMACs SupportedVLANRestrictions
            SupportedMACRestrictions
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** Where it is. */
    public String location() {
        return text("LocationCode").orElse("");
    }

    /** Its number on the adapter. */
    public int id() {
        return count("PhysicalPortID");
    }

    /** Its label; empty text if none. */
    public String label() {
        return text("Label").orElse("");
    }

    /** Sets its label. */
    public void setLabel(String label) {
        set("Label", label);
    }

    /** Whether it has link. */
    public boolean linkUp() {
        return flag("LinkStatus", false);
    }

    /** Logical ports it still takes. */
    public int freeLogicalPorts() {
        return Math.max(0, count("ConfiguredMaxEthernetLogicalPorts") - count("ConfiguredEthernetLogicalPorts"));
    }

    /** Share that logical ports have. */
    public int allocated() {
        return Share.parse(text("AllocatedCapacity").orElse("0%"));
    }

    /** Smallest share, and step between shares. */
    public int granularity() {
        return Share.parse(text("MinimumEthernetCapacityGranularity").orElse("0%"));
    }
}
