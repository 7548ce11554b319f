package io.mullion.powervm.model;

import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.powervm.xml.Namespaces;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A logical unit of a shared storage pool; its identity is its name and UDID together. */
public record LogicalUnit(Element element) implements Storage {
    /** Child of a tier. */
    public static final ResourceType<LogicalUnit> TYPE =
            ResourceType.uom("LogicalUnit", LogicalUnit::new, LogicalUnit::element);

    private static final ElementOrder ORDER = ElementOrder.of(HEAD + """
            ThinDevice UniqueDeviceID UnitCapacity LogicalUnitType ClonedFrom InUse UnitName LogicalUnitMigration
            """);
    private static final int KIND_PREFIX = 2;

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** What a unit is for. */
    public enum Kind {
        /** A disk of a partition. */
        DISK("VirtualIO_Disk"),
        /** A source of clones. */
        IMAGE("VirtualIO_Image");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }
    }

    /** A unit as it is wanted. @param gib size in GiB, written with up to 6 decimals */
    public static LogicalUnit wanted(String name, BigDecimal gib, Kind kind, boolean thin) {
        LogicalUnit unit = new LogicalUnit(Element.complex(Namespaces.UOM, "LogicalUnit"));
        unit.set("ThinDevice", thin);
        unit.set(
                "UnitCapacity",
                gib.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString());
        unit.set("LogicalUnitType", kind.wire);
        unit.set("UnitName", name);
        return unit;
    }

    /** Makes it a clone. @param uniqueId UDID of the unit whose content it starts with */
    public void cloneOf(String uniqueId) {
        set("ClonedFrom", uniqueId);
    }

    @Override
    public String name() {
        return text("UnitName").orElse("");
    }

    /** Size in GiB. */
    public BigDecimal capacityGib() {
        return decimal("UnitCapacity").orElse(BigDecimal.ZERO);
    }

    /** Whether it takes room only for what is written. */
    public boolean thin() {
        return flag("ThinDevice", false);
    }

    /** Whether it is an image. */
    public boolean image() {
        return text("LogicalUnitType").filter(Kind.IMAGE.wire::equals).isPresent();
    }

    /** UDID of what it is a clone of. */
    public Optional<String> clonedFrom() {
        return text("ClonedFrom");
    }

    /** Whether it is mapped to somebody; empty if the document does not say. */
    public Optional<Boolean> inUse() {
        return text("InUse").map(Boolean::parseBoolean);
    }

    /** Whether this is the unit with that UDID; the first two characters tell the kind of list, not the unit. */
    public boolean is(String otherUniqueId) {
        String own = uniqueId();
        return own.length() > KIND_PREFIX
                && otherUniqueId.length() > KIND_PREFIX
                && own.substring(KIND_PREFIX).equals(otherUniqueId.substring(KIND_PREFIX));
    }
}
