package io.mullion.powervm.model;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import java.math.BigDecimal;

/** A virtual disk in a volume group of an I/O server. */
public record VirtualDisk(Element element) implements Storage {
    private static final ElementOrder ORDER = ElementOrder.of(HEAD + """
            DiskCapacity DiskLabel DiskName MaxLogicalVolumes PartitionSize VolumeGroup BaseImage UniqueDeviceID
            VirtualDiskType BackStoreType FileFormat RbdUser OptionalParameters
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** Its name without the path that some levels put before it. */
    @Override
    public String name() {
        String name = text("DiskName").orElse("");
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Size in GiB. */
    public BigDecimal capacityGib() {
        return decimal("DiskCapacity").orElse(BigDecimal.ZERO);
    }
}
