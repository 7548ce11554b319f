package io.mullion.powervm.model;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import java.math.BigDecimal;
import java.util.Optional;

/** A part of a shared storage pool in which units are made ({@code reference/powervm-rest.md} §17.9). */
public record Tier(Element element) implements View {
    /** Root type and child of a pool. */
    public static final ResourceType<Tier> TYPE = ResourceType.uom("Tier", Tier::new, Tier::element);

    private static final ElementOrder ORDER = ElementOrder.of(
            "Name UniqueDeviceID Type IsDefault Capacity MirrorState FailureGroups AssociatedSharedStoragePool");

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** Its name. */
    public String name() {
        return text("Name").orElse("");
    }

    /** Its identity. */
    public String uniqueId() {
        return text("UniqueDeviceID").orElse("");
    }

    /** Whether units go here if nothing else is said; one tier of a pool is so. */
    public boolean isDefault() {
        return flag("IsDefault", false);
    }

    /** Its size in GiB. */
    public BigDecimal capacityGib() {
        return decimal("Capacity").orElse(BigDecimal.ZERO);
    }

    /** Its pool. */
    public Optional<Href> pool() {
        return reference("AssociatedSharedStoragePool");
    }
}
