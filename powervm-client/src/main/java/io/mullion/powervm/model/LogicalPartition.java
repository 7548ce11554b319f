package io.mullion.powervm.model;

import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.powervm.xml.Namespaces;
import java.util.Locale;

/** A partition that is no I/O server ({@code reference/powervm-rest.md} §17.3). */
public record LogicalPartition(Element element) implements Partition {
    /** Root type and child of a system. */
    public static final ResourceType<LogicalPartition> TYPE =
            ResourceType.uom("LogicalPartition", LogicalPartition::new, LogicalPartition::element);

    private static final ElementOrder ORDER = COMMON.then("""
            MigrationStorageViosDataStatus MigrationStorageViosDataTimestamp RemoteRestartCapable
            SimplifiedRemoteRestartCapable HasDedicatedProcessorsForMigration SuspendCapable MigrationDisable
            MigrationState RemoteRestartState PrimaryPagingServicePartition PowerManagementMode
            SecondaryPagingServicePartition UsesHighSpeedLinkOpticonnect UsesVirtualOpticonnect
            VirtualFibreChannelClientAdapters VirtualSCSIClientAdapters IsRestrictedIOPartition
            StorageDeviceUniqueDeviceID DesignatedIPLSource DedicatedVirtualNICs BootListInformation
            VirtualSerialNumber AssociatedIBMiVirtualSoftwareTier KvmCapable KvmMemoryOverhead MinimumAffinityScore
            MinimumAffinityScoreAction
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** An empty document for a partition with this UUID. */
    public static LogicalPartition named(String uuid) {
        Element root = Element.complex(Namespaces.UOM, "LogicalPartition");
        root.at("Metadata/Atom").orElseThrow().add(Element.of(Namespaces.UOM, "AtomID", uuid));
        LogicalPartition partition = new LogicalPartition(root);
        partition.set("PartitionUUID", uuid);
        return partition;
    }

    /** Its memory, to be changed. */
    public PartitionMemory changeMemory() {
        return new PartitionMemory(part("PartitionMemoryConfiguration"));
    }

    /** Its processors, to be changed. */
    public PartitionProcessors changeProcessors() {
        return new PartitionProcessors(part("PartitionProcessorConfiguration"));
    }

    /** Its slots, to be changed. */
    public PartitionIo changeIo() {
        return new PartitionIo(part("PartitionIOConfiguration"));
    }

    /** Whether it is an IBM i partition. */
    public boolean ibmI() {
        return type().equals("OS400");
    }

    /** How a move of it is going; {@code Not_Migrating} if none is. */
    public String migrationState() {
        return text("MigrationState").orElse("Not_Migrating");
    }

    /** Whether a move of it is under way or has failed. */
    public boolean migrating() {
        return !migrationState().equalsIgnoreCase("Not_Migrating");
    }

    /** Whether it may be restarted on another host. */
    public boolean remoteRestart() {
        return flag("SimplifiedRemoteRestartCapable", false);
    }

    /** State of remote restart, lower case. */
    public String remoteRestartState() {
        return text("RemoteRestartState").orElse("invalid").toLowerCase(Locale.ROOT);
    }

    /** Whether it has virtual I/O only (IBM i). */
    public boolean restrictedIo() {
        return flag("IsRestrictedIOPartition", false);
    }

    /** Whether adapters may be changed now: it is off, it is IBM i, or its management connection is up and able (§17.3). */
    public boolean changeable() {
        return off() || ibmI() || ((rmc().equals("active") || managementPartition()) && dynamicIo());
    }
}
