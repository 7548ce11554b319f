package io.mullion.powervm.model;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.spi.units.Mib;
import java.util.Optional;

/** A disk of an I/O server. */
public record PhysicalVolume(Element element) implements Storage {
    private static final ElementOrder ORDER = ElementOrder.of(HEAD + """
            AvailablePhysicalPartitions Description LocationCode PersistentReserveKeyValue ReservePolicy
            ReservePolicyAlgorithm TotalPhysicalPartitions UniqueDeviceID AvailableForUsage Usage VolumeCapacity
            VolumeName VolumeState VolumeUniqueID IsFibreChannelBacked StorageLabel DescriptorPage83
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** Such as {@code hdisk7}. */
    @Override
    public String name() {
        return text("VolumeName").orElse("");
    }

    /** Whether nothing uses it. */
    public boolean availableForUsage() {
        return flag("AvailableForUsage", false);
    }

    /** Its size. */
    public Mib capacity() {
        return Mib.of(number("VolumeCapacity").orElse(0L));
    }

    /** {@code active, missing, removed, varied off}. */
    public String state() {
        return text("VolumeState").orElse("");
    }

    /** Page-83 identifier in base64; may be missing although the disk has one. */
    public Optional<String> page83() {
        return text("DescriptorPage83");
    }
}
