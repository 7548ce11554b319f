package io.mullion.powervm.model;

import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import java.math.BigDecimal;
import java.util.List;

/** A volume group of an I/O server; sizes in GiB ({@code reference/powervm-rest.md} §17.8). */
public record VolumeGroup(Element element) implements View {
    /** Child of an I/O server. */
    public static final ResourceType<VolumeGroup> TYPE =
            ResourceType.uom("VolumeGroup", VolumeGroup::new, VolumeGroup::element);

    private static final ElementOrder ORDER = ElementOrder.of("""
            AvailableSize BackingDeviceCount FreeSpace GroupCapacity GroupName GroupSerialID GroupState
            MaximumLogicalVolumes MediaRepositories MinimumAllocationSize PartitionSize PhysicalVolumes UniqueDeviceID
            VirtualDisks
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** Its name, such as {@code rootvg}. */
    public String name() {
        return text("GroupName").orElse("");
    }

    /** Its size. */
    public BigDecimal capacityGib() {
        return decimal("GroupCapacity").orElse(BigDecimal.ZERO);
    }

    /** What is not used. */
    public BigDecimal freeGib() {
        return decimal("FreeSpace").orElse(BigDecimal.ZERO);
    }

    /** What virtual disks can still take. */
    public BigDecimal availableGib() {
        return decimal("AvailableSize").orElse(BigDecimal.ZERO);
    }

    /** Its media repository, at most one. */
    public List<MediaRepository> mediaRepositories() {
        return all("MediaRepositories/VirtualMediaRepository", MediaRepository::new);
    }

    /** Adds a media repository. */
    public void addRepository(MediaRepository repository) {
        part("MediaRepositories").add(repository.element());
    }

    /** Its virtual disks. */
    public List<VirtualDisk> disks() {
        return all("VirtualDisks/VirtualDisk", VirtualDisk::new);
    }

    /** Drops a virtual disk; it must not be mapped. */
    public void drop(VirtualDisk disk) {
        element.child("VirtualDisks").ifPresent(list -> list.remove(disk.element()));
    }

    /** The disks it is made of. */
    public List<PhysicalVolume> physicalVolumes() {
        return all("PhysicalVolumes/PhysicalVolume", PhysicalVolume::new);
    }
}
