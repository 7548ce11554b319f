package io.mullion.powervm.model;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.xml.ElementOrder;
import java.util.Locale;
import java.util.Optional;

/** What partitions and I/O servers have in common ({@code reference/powervm-rest.md} §17.3). */
public interface Partition extends View {
    /** Order of the common part. */
    ElementOrder COMMON = ElementOrder.of("""
            AllowPerformanceDataCollection AssociatedPartitionProfile AvailabilityPriority
            CurrentAllocatedBarrierSynchronizationRegisterArrays CurrentProcessorCompatibilityMode CurrentProfileSync
            Hostname IsBootable IsCallHomeEnabled IsConnectionMonitoringEnabled IsOperationInProgress
            IsRedundantErrorPathReportingEnabled IsTimeReferencePartition IsVirtualServiceAttentionLEDOn
            IsVirtualTrustedPlatformModuleEnabled KeylockPosition LogicalSerialNumber OperatingSystemVersion
            PartitionCapabilities PartitionID PartitionIOConfiguration PartitionMemoryConfiguration PartitionName
            PartitionProcessorConfiguration PartitionProfiles PartitionState PartitionType PartitionUUID
            PendingProcessorCompatibilityMode ProcessorPool ProgressPartitionDataRemaining ProgressPartitionDataTotal
            ProgressState ResourceMonitoringControlState ResourceMonitoringIPAddress ValidInteractivePerformance
            AssociatedManagedSystem SRIOVEthernetLogicalPorts SRIOVRoCELogicalPorts
            SRIOVFibreChannelOverEthernetLogicalPorts ClientNetworkAdapters HostEthernetAdapterLogicalPorts
            MACAddressPrefix IsServicePartition PowerVMManagementCapable ReferenceCode ReferenceCodeFull
            IsManagementPartition AutoStart BootMode PartitionNVRAM Uptime DisableSecureBoot PendingSecureBoot
            CurrentSecureBoot AssociatedPersistentMemoryConfiguration AssociatedGroups PowerOnWithHypervisor
            AssociatedTasks Description KeyStoreSize LparPlacement
            """);

    /** Its name, 1 to 31 characters. */
    default String name() {
        return text("PartitionName").orElse("");
    }

    /** Its partition id: unique on a system at a time, reused at once. */
    default int number() {
        return count("PartitionID");
    }

    /** Its UUID, upper case: the same for its whole life. */
    default String uuid() {
        return text("PartitionUUID")
                .or(() -> text("Metadata/Atom/AtomID"))
                .orElse("")
                .toUpperCase(Locale.ROOT);
    }

    /** {@code AIX/Linux}, {@code OS400} or {@code Virtual IO Server}. */
    default String type() {
        return text("PartitionType").orElse("");
    }

    /** What it does now, lower case, such as {@code running} or {@code not activated}. */
    default String state() {
        return text("PartitionState").orElse("unknown").toLowerCase(Locale.ROOT);
    }

    /** Whether it is not activated. */
    default boolean off() {
        return state().equals("not activated");
    }

    /** State of its management connection, lower case: {@code active, inactive, none, unknown, busy}. */
    default String rmc() {
        return text("ResourceMonitoringControlState").orElse("unknown").toLowerCase(Locale.ROOT);
    }

    /** What it reports over its management connection; empty if it never did. */
    default Optional<String> operatingSystem() {
        return text("OperatingSystemVersion").filter(version -> !version.equalsIgnoreCase("unknown"));
    }

    /** The processor compatibility mode it runs in. */
    default Optional<String> currentMode() {
        return text("CurrentProcessorCompatibilityMode");
    }

    /** The processor compatibility mode for its next activation. */
    default Optional<String> pendingMode() {
        return text("PendingProcessorCompatibilityMode");
    }

    /** Whether it manages its own host (NovaLink). */
    default boolean managementPartition() {
        return flag("IsManagementPartition", false);
    }

    /** The system it is on. */
    default Optional<Href> system() {
        return reference("AssociatedManagedSystem");
    }

    /** Its memory, to look at. */
    default PartitionMemory memory() {
        return new PartitionMemory(look("PartitionMemoryConfiguration"));
    }

    /** Its processors, to look at. */
    default PartitionProcessors processors() {
        return new PartitionProcessors(look("PartitionProcessorConfiguration"));
    }

    /** Its slots, to look at. */
    default PartitionIo io() {
        return new PartitionIo(look("PartitionIOConfiguration"));
    }

    /** Whether adapters can be added to it and taken from it while it runs. */
    default boolean dynamicIo() {
        return flag("PartitionCapabilities/DynamicLogicalPartitionIOCapable", false);
    }

    /** Whether its memory can change while it runs. */
    default boolean dynamicMemory() {
        return flag("PartitionCapabilities/DynamicLogicalPartitionMemoryCapable", false);
    }

    /** Whether its processors can change while it runs. */
    default boolean dynamicProcessors() {
        return flag("PartitionCapabilities/DynamicLogicalPartitionProcessorCapable", false);
    }

    /** Whether its operating system can be asked to shut down over the management connection. */
    default boolean dynamicShutdown() {
        return flag("PartitionCapabilities/ResourceMonitoringControlOperatingSystemShutdownCapable", false);
    }

    /** Seconds since it was activated. */
    default Optional<Long> uptime() {
        return number("Uptime");
    }
}
