package io.mullion.powervm.model;

import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.powervm.xml.Namespaces;

/** Which performance data a system collects ({@code reference/powervm-rest.md} §14). */
public record PcmPreference(Element element) implements View {
    /** Of the performance service. */
    public static final ResourceType<PcmPreference> TYPE = new ResourceType<>(
            "ManagedSystemPcmPreference", Namespaces.PCM, PcmPreference::new, PcmPreference::element);

    private static final ElementOrder ORDER = ElementOrder.of("""
            SystemName MachineTypeModelSerialNumber LongTermMonitorEnabled AggregationEnabled ShortTermMonitorEnabled
            ComputeLTMEnabled AssociatedManagedSystem
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** The system's name. */
    public String system() {
        return text("SystemName").orElse("");
    }

    /** Whether samples are taken every 30 seconds. */
    public boolean longTerm() {
        return flag("LongTermMonitorEnabled", false);
    }

    /** Switches sampling on or off. */
    public void setLongTerm(boolean enabled) {
        set("LongTermMonitorEnabled", enabled);
    }
}
