package io.mullion.nova.host;

import io.mullion.powervm.model.ManagedSystem;
import io.mullion.spi.compute.HostCapability;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What firmware and licences of a host allow, with the defaults for what is not said ({@code reference/powervm-rest.md} §17.2). */
final class Capabilities {
    private record Flag(String element, boolean missing) {}

    private static final Map<HostCapability, Flag> FLAGS = new EnumMap<>(HostCapability.class);

    static {
        yes(HostCapability.LINUX, "LinuxCapable");
        no(HostCapability.IBM_I, "IBMiCapable");
        yes(HostCapability.CUSTOM_MAC, "VirtualEthernetCustomMACAddressCapable");
        yes(HostCapability.DEDICATED_PROCESSORS, "DedicatedProcessorPartitionCapable");
        no(HostCapability.ACTIVE_MOBILITY, "ActiveLogicalPartitionMobilityCapable");
        no(HostCapability.INACTIVE_MOBILITY, "InactiveLogicalPartitionMobilityCapable");
        no(HostCapability.IBM_I_MOBILITY, "IBMiLogicalPartitionMobilityCapable");
        no(HostCapability.IBM_I_RESTRICTED_IO, "IBMiRestrictedIOModeCapable");
        no(HostCapability.IBM_I_NATIVE_IO, "IBMiNativeIOCapable");
        no(HostCapability.REMOTE_RESTART, "PowerVMLogicalPartitionSimplifiedRemoteRestartCapable");
        no(HostCapability.DYNAMIC_REMOTE_RESTART, "DynamicSimplifiedRemoteRestartToggleCapable");
        no(HostCapability.MEMORY_EXPANSION, "ActiveMemoryExpansionCapable");
        no(HostCapability.SHARED_PROCESSOR_POOLS, "SharedProcessorPoolCapable");
        no(HostCapability.PAGE_TABLE_RATIO, "CustomPhysicalPageTableRatioCapable");
        no(HostCapability.VNIC, "VirtualNICDedicatedSRIOVCapable");
        no(HostCapability.VNIC_FAILOVER, "VirtualNICFailOverCapable");
        no(HostCapability.SECURE_BOOT, "PartitionSecureBootCapable");
    }

    private Capabilities() {}

    private static void yes(HostCapability capability, String element) {
        FLAGS.put(capability, new Flag(element, true));
    }

    private static void no(HostCapability capability, String element) {
        FLAGS.put(capability, new Flag(element, false));
    }

    static Set<HostCapability> of(ManagedSystem system) {
        Set<HostCapability> capable = EnumSet.noneOf(HostCapability.class);
        FLAGS.forEach((capability, flag) -> {
            if (system.capable(flag.element, flag.missing)) {
                capable.add(capability);
            }
        });
        if (system.aixCapable()) {
            capable.add(HostCapability.AIX);
        }
        if (system.migrations().affinityCheck()) {
            capable.add(HostCapability.AFFINITY_CHECK);
        }
        if (system.migrations().persistentMemory()) {
            capable.add(HostCapability.PERSISTENT_MEMORY_MOBILITY);
        }
        return capable;
    }
}
