package io.mullion.powervm.model;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.spi.units.Mib;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A server with its hypervisor ({@code reference/powervm-rest.md} §17.2). */
public record ManagedSystem(Element element) implements View {
    /** Root type. */
    public static final ResourceType<ManagedSystem> TYPE =
            ResourceType.uom("ManagedSystem", ManagedSystem::new, ManagedSystem::element);

    private static final ElementOrder ORDER = ElementOrder.of("""
            AssociatedIPLConfiguration AssociatedLogicalPartitions AssociatedReservedStorageDevicePool
            AssociatedSystemCapabilities AssociatedSystemIOConfiguration AssociatedSystemMemoryConfiguration
            AssociatedSystemProcessorConfiguration AssociatedSystemVirtualStorage AssociatedSystemSecurity
            AssociatedVirtualIOServers CurrentMaximumPartitionsPerHostChannelAdapter DetailedState
            MachineTypeModelAndSerialNumber ManufacturingDefaultConfigurationEnabled MaximumPartitions
            MaximumPowerControlPartitions MaximumRemoteRestartPartitions MaximumSharedProcessorCapablePartitionID
            MaximumSuspendablePartitions PendingMaximumPartitionsPerHostChannelAdapter PhysicalSystemAttentionLEDState
            PrimaryIPAddress SecondaryIPAddress ServiceProcessorFailoverEnabled ServiceProcessorFailoverState
            ServiceProcessorVersion State SystemName SystemTime VirtualSystemAttentionLEDState
            SystemMigrationInformation ReferenceCode IsPowerVMManagementMaster IsPowerVMManagementController
            IsManagementPartitionPowerVMManagementMaster IsManagementPartitionPowerVMManagementController
            IsHMCPowerVMManagementMaster IsHMCPowerVMManagementController AssociatedGroups AssociatedTasks MeteredPoolID
            ProcessorThrottling SupportedIBMiConsoleCodePage
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** The console's name for it, by which moves name their target. */
    public String name() {
        return text("SystemName").orElse("");
    }

    /** Its UUID, lower case. */
    public String uuid() {
        return text("Metadata/Atom/AtomID").orElse("").toLowerCase(Locale.ROOT);
    }

    /** Such as {@code operating}, lower case; {@code unknown} if it is not said. */
    public String state() {
        return text("State").orElse("unknown").toLowerCase(Locale.ROOT);
    }

    /** Machine type, such as {@code 9119}. */
    public String machineType() {
        return text("MachineTypeModelAndSerialNumber/MachineType").orElse("");
    }

    /** Model, such as {@code MME}. */
    public String model() {
        return text("MachineTypeModelAndSerialNumber/Model").orElse("");
    }

    /** Serial number, such as {@code 1009425}. */
    public String serial() {
        return text("MachineTypeModelAndSerialNumber/SerialNumber").orElse("");
    }

    /** Its firmware: version of the service processor. */
    public Optional<String> firmware() {
        return text("ServiceProcessorVersion");
    }

    /** Whether this console may change it (co-management); so if it is not said. */
    public boolean managementMaster() {
        return flag("IsPowerVMManagementMaster", true);
    }

    /** Addresses of its I/O servers. */
    public List<Href> vioses() {
        return links("AssociatedVirtualIOServers");
    }

    /** Memory. */
    public Memory memory() {
        return new Memory(look("AssociatedSystemMemoryConfiguration"));
    }

    /** Processors. */
    public SystemProcessors processors() {
        return new SystemProcessors(look("AssociatedSystemProcessorConfiguration"));
    }

    /** Room for moves. */
    public Migrations migrations() {
        return new Migrations(look("SystemMigrationInformation"));
    }

    /** A capability by its element's name, such as {@code ActiveMemoryExpansionCapable}. */
    public boolean capable(String capability, boolean missing) {
        return flag("AssociatedSystemCapabilities/" + capability, missing);
    }

    /** Whether it may run AIX: anything but {@code inactive} means yes. */
    public boolean aixCapable() {
        return text("AssociatedSystemCapabilities/AIXCapable")
                .filter("inactive"::equalsIgnoreCase)
                .isEmpty();
    }

    /** How many more WWPNs it can make. */
    public Optional<Long> availableWwpns() {
        return number("AssociatedSystemIOConfiguration/AvailableWWPNs");
    }

    /** Its SR-IOV adapters. */
    public List<SriovAdapter> sriovAdapters() {
        return all("AssociatedSystemIOConfiguration/SRIOVAdapters/IOAdapterChoice/SRIOVAdapter", SriovAdapter::new);
    }

    /** Memory of a system. */
    public record Memory(Element element) implements View {
        private static final ElementOrder ORDER = ElementOrder.of("");

        @Override
        public ElementOrder order() {
            return ORDER;
        }

        /** What partitions and hypervisor may use. */
        public Mib configurable() {
            return Mib.of(number("ConfigurableSystemMemory").orElse(0L));
        }

        /** What is free. */
        public Mib available() {
            return Mib.of(number("CurrentAvailableSystemMemory").orElse(0L));
        }

        /** Logical memory block. */
        public Mib block() {
            return Mib.of(number("MemoryRegionSize").orElse(0L));
        }

        /** What the hypervisor uses itself. */
        public Mib hypervisor() {
            return Mib.of(number("MemoryUsedByHypervisor").orElse(0L));
        }

        /** Exponent of the page table ratio that partitions get. */
        public long defaultPageTableRatio() {
            return number("DefaultPhysicalPageTableRatio").orElse(6L);
        }
    }

    /** How many moves it takes part in. */
    public record Migrations(Element element) implements View {
        private static final ElementOrder ORDER = ElementOrder.of("");

        @Override
        public ElementOrder order() {
            return ORDER;
        }

        /** Most active ones; the firmware may allow fewer than the console. */
        public int activeSupported() {
            int console = count("MaximumActiveMigrations");
            return number("MaximumFirmwareActiveMigrations")
                    .map(firmware -> Math.min(console, firmware.intValue()))
                    .orElse(console);
        }

        /** Active ones now. */
        public int activeInProgress() {
            return count("NumberOfActiveMigrationsInProgress");
        }

        /** Most inactive ones. */
        public int inactiveSupported() {
            return count("MaximumInactiveMigrations");
        }

        /** Inactive ones now. */
        public int inactiveInProgress() {
            return count("NumberOfInactiveMigrationsInProgress");
        }

        /** Whether a move can keep the memory affinity score. */
        public boolean affinityCheck() {
            return flag("LogicalPartitionAffinityCheckCapable", false);
        }

        /** Whether partitions with persistent memory can move. */
        public boolean persistentMemory() {
            return flag("LogicalPartitionPersistentMemoryMigrationCapable", false);
        }
    }
}
