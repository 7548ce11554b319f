package io.mullion.powervm.model;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.spi.units.ProcUnits;
import java.util.List;

/** A shared processor pool of a system; there are always 64 ({@code reference/powervm-rest.md} §17.15). */
public record SharedProcessorPool(Element element) implements View {
    /** Child of a system. */
    public static final ResourceType<SharedProcessorPool> TYPE =
            ResourceType.uom("SharedProcessorPool", SharedProcessorPool::new, SharedProcessorPool::element);

    private static final ElementOrder ORDER = ElementOrder.of("""
            AssignedPartitions CurrentReservedProcessingUnits MaximumProcessingUnits PendingReservedProcessingUnits
            PoolID AvailableProcUnits PoolName
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** Its number; 0 is the default pool. */
    public int id() {
        return count("PoolID");
    }

    /** Its name. */
    public String name() {
        return text("PoolName").orElse("");
    }

    /** Units it may use. */
    public ProcUnits maximum() {
        return units("MaximumProcessingUnits");
    }

    /** Units kept for it. */
    public ProcUnits reserved() {
        return units("CurrentReservedProcessingUnits");
    }

    /** Units not used; reported as 0 for the default pool. */
    public ProcUnits available() {
        return units("AvailableProcUnits");
    }

    /** Partitions in it. */
    public List<Href> partitions() {
        return links("AssignedPartitions");
    }

    /** Whether somebody set it up. */
    public boolean used() {
        return id() == 0 || maximum().hundredths() > 0;
    }

    private ProcUnits units(String name) {
        return text(name).map(ProcUnits::parse).orElse(ProcUnits.ZERO);
    }
}
