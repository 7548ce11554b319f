package io.mullion.powervm.model;

import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import java.util.List;

/** A virtual I/O server ({@code reference/powervm-rest.md} §17.3 to §17.7). */
public record VirtualIoServer(Element element) implements Partition {
    /** Root type and child of a system. */
    public static final ResourceType<VirtualIoServer> TYPE =
            ResourceType.uom("VirtualIOServer", VirtualIoServer::new, VirtualIoServer::element);

    private static final ElementOrder ORDER = COMMON.then("""
            APICapable IsVNICCapable VNICFailOverCapable ServerInstallConfiguration LinkAggregations
            ManagerPassthroughCapable MediaRepositories MoverServicePartition NetworkBootDevices PagingServicePartition
            PhysicalVolumes SharedEthernetAdapters SharedStoragePoolCapable SharedStoragePoolVersion StoragePools
            TrunkAdapters VirtualIOServerLicense VirtualIOServerLicenseAccepted VirtualFibreChannelMappings
            VirtualSCSIMappings FreeIOAdaptersForLinkAggregation FreeEthenetBackingDevicesForSEA
            VirtualNICBackingDevices VirtualIOServerCapabilities VirtualSCSIBus
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** Whether storage work may be sent to it (§1 of {@code reference/nova-powervm-flows.md}). */
    public boolean active() {
        return state().equals("running") && (rmc().equals("active") || rmc().equals("busy") || managementPartition());
    }

    /** Whether it can move partitions. */
    public boolean moverService() {
        return flag("MoverServicePartition", false);
    }

    /** Whether it can back vNICs. */
    public boolean vnicCapable() {
        return flag("IsVNICCapable", false);
    }

    /** Whether it can back vNICs with failover. */
    public boolean vnicFailoverCapable() {
        return flag("VNICFailOverCapable", false);
    }

    /** Its physical Fibre Channel ports that can carry NPIV. */
    public List<FibreChannelPort> ports() {
        return io().fibreChannelPorts().stream()
                .filter(port -> port.total() > 0)
                .toList();
    }

    /** Its virtual SCSI mappings; read with their group. */
    public Mappings<ScsiMapping> scsiMappings() {
        return new Mappings<>(this, "VirtualSCSIMappings", "VirtualSCSIMapping", ScsiMapping::new);
    }

    /** Its virtual Fibre Channel mappings; read with their group. */
    public Mappings<FibreChannelMapping> fibreChannelMappings() {
        return new Mappings<>(
                this, "VirtualFibreChannelMappings", "VirtualFibreChannelMapping", FibreChannelMapping::new);
    }

    /** Its disks; read with the storage group. */
    public List<PhysicalVolume> physicalVolumes() {
        return all("PhysicalVolumes/PhysicalVolume", PhysicalVolume::new);
    }

    /** Its media repositories, at most one; read with the storage group. */
    public List<MediaRepository> mediaRepositories() {
        return all("MediaRepositories/VirtualMediaRepository", MediaRepository::new);
    }

    /** Its shared Ethernet adapters; read with the network group. */
    public List<SharedEthernetAdapter> sharedEthernetAdapters() {
        return all("SharedEthernetAdapters/SharedEthernetAdapter", SharedEthernetAdapter::new);
    }

    /** Its trunk adapters outside of shared Ethernet adapters; read with the network group. */
    public List<TrunkAdapter> trunkAdapters() {
        return all("TrunkAdapters/TrunkAdapter", TrunkAdapter::new);
    }
}
