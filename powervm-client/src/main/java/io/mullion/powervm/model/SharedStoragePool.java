package io.mullion.powervm.model;

import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import java.math.BigDecimal;
import java.util.List;

/** The pool of a cluster; sizes in GiB ({@code reference/powervm-rest.md} §17.9). */
public record SharedStoragePool(Element element) implements View {
    /** Root type. */
    public static final ResourceType<SharedStoragePool> TYPE =
            ResourceType.uom("SharedStoragePool", SharedStoragePool::new, SharedStoragePool::element);

    private static final ElementOrder ORDER = ElementOrder.of("""
            LogicalUnits MultiDataTierConfigured MultiFailureGroupConfigured PhysicalVolumes Capacity FreeSpace
            OverCommitSpace TotalLogicalUnitSize AlertThreshold StoragePoolName UniqueDeviceID
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** Its name. */
    public String name() {
        return text("StoragePoolName").orElse("");
    }

    /** Its size. */
    public BigDecimal capacityGib() {
        return decimal("Capacity").orElse(BigDecimal.ZERO);
    }

    /** What is not used. */
    public BigDecimal freeGib() {
        return decimal("FreeSpace").orElse(BigDecimal.ZERO);
    }

    /** What its units may grow to. */
    public BigDecimal promisedGib() {
        return decimal("TotalLogicalUnitSize").orElse(BigDecimal.ZERO);
    }

    /** Its logical units. */
    public List<LogicalUnit> units() {
        return all("LogicalUnits/LogicalUnit", LogicalUnit::new);
    }
}
