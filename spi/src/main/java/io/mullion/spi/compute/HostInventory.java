package io.mullion.spi.compute;

import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.List;
import java.util.Set;

/**
 * What a host has and can do, as its console says. Claims that are not visible on the hardware yet are not in it: the
 * controller adds them. A host whose console does not answer has state {@link State#UNREACHABLE} and the figures of the
 * last answer, or zeros.
 *
 * @param host name used everywhere, machine type, model and serial joined: {@code 9119MME_1009425}
 * @param displayName the console's name of the system
 * @param management who manages it
 * @param state whether it can be used
 * @param memory amounts and block size
 * @param processors amounts, limits and modes
 * @param capabilities what its firmware and licences allow; a flag not reported has the default of
 *     {@code reference/scheduler-filters.md} §0.1
 * @param migrations mobility slots
 * @param vioses its I/O servers
 * @param networks what its shared Ethernet adapters and SR-IOV ports reach
 * @param pools shared processor pools, the default pool included
 */
public record HostInventory(
        String host,
        String displayName,
        Management management,
        State state,
        MemoryFigures memory,
        ProcessorFigures processors,
        Set<HostCapability> capabilities,
        MigrationFigures migrations,
        List<ViosFigures> vioses,
        NetworkFigures networks,
        List<ProcessorPool> pools) {
    public HostInventory {
        capabilities = Set.copyOf(capabilities);
        vioses = List.copyOf(vioses);
        pools = List.copyOf(pools);
    }

    /** Whether a host can be used. */
    public enum State {
        /** The system operates and its console answers. */
        OPERATING,
        /** The console answers, but the system is off, initialising or in error. */
        NOT_OPERATING,
        /** The console does not answer. */
        UNREACHABLE
    }

    /**
     * Who manages a host.
     *
     * @param kind HMC or NovaLink
     * @param consoles names of the consoles that see it, as configured
     * @param firmwareLevel such as {@code FW860.42}; empty text if unknown
     */
    public record Management(Kind kind, List<String> consoles, String firmwareLevel) {
        public Management {
            consoles = List.copyOf(consoles);
        }

        /** Kinds of console. */
        public enum Kind {
            /** A Hardware Management Console, which may see many hosts. */
            HMC,
            /** A management partition on the host itself. */
            NOVALINK
        }
    }

    /**
     * Memory in MiB.
     *
     * @param configurable what partitions and hypervisor may use
     * @param available free now
     * @param block logical memory block; 0 if unknown
     */
    public record MemoryFigures(Mib configurable, Mib available, Mib block) {}

    /**
     * Processors.
     *
     * @param configurable units that partitions may use
     * @param available units free now
     * @param minimumPerVirtual smallest entitlement of a virtual processor, 0.05 or 0.10
     * @param maximumVirtual most virtual processors of one AIX or Linux partition
     * @param maximumVirtualIbmI most virtual processors of one IBM i partition
     * @param compatibilityModes modes a partition may ask for, in the console's spelling
     */
    public record ProcessorFigures(
            ProcUnits configurable,
            ProcUnits available,
            ProcUnits minimumPerVirtual,
            int maximumVirtual,
            int maximumVirtualIbmI,
            List<String> compatibilityModes) {
        public ProcessorFigures {
            compatibilityModes = List.copyOf(compatibilityModes);
        }
    }

    /** Mobility slots; the smaller of what the system, the console and the firmware allow. */
    public record MigrationFigures(
            int activeSupported, int activeInProgress, int inactiveSupported, int inactiveInProgress) {}

    /**
     * One I/O server.
     *
     * @param uuid its partition UUID
     * @param name its name
     * @param number its partition id
     * @param running whether it is activated
     * @param rmc state of its management connection
     * @param ports physical Fibre Channel ports that can carry NPIV
     * @param clusters shared storage pool clusters it is a node of
     * @param moverService whether it can move partitions
     * @param vnicCapable whether it can back vNICs
     * @param vnicFailoverCapable whether it can back vNICs with failover
     */
    public record ViosFigures(
            String uuid,
            String name,
            int number,
            boolean running,
            String rmc,
            List<FibreChannelPort> ports,
            List<String> clusters,
            boolean moverService,
            boolean vnicCapable,
            boolean vnicFailoverCapable) {
        public ViosFigures {
            ports = List.copyOf(ports);
            clusters = List.copyOf(clusters);
        }

        /** Whether storage work may be sent to it: running, and its connection active or busy. */
        public boolean ready() {
            return running && (rmc.equals("active") || rmc.equals("busy"));
        }
    }

    /**
     * A physical Fibre Channel port.
     *
     * @param name such as {@code fcs0}
     * @param wwpn 16 upper-case hex digits
     * @param fabric name of its fabric by configuration; empty text if in none
     * @param freeVirtualPorts how many more virtual adapters it takes
     */
    public record FibreChannelPort(String name, String wwpn, String fabric, int freeVirtualPorts) {}

    /**
     * What the host's network reaches.
     *
     * @param switches names of its virtual switches
     * @param bridges shared Ethernet adapters
     * @param sriovPorts SR-IOV physical ports
     */
    public record NetworkFigures(List<String> switches, List<Bridge> bridges, List<SriovPort> sriovPorts) {
        public NetworkFigures {
            switches = List.copyOf(switches);
            bridges = List.copyOf(bridges);
            sriovPorts = List.copyOf(sriovPorts);
        }
    }

    /**
     * A network bridge: one or two shared Ethernet adapters.
     *
     * @param virtualSwitch the switch it bridges
     * @param available whether at least one of its adapters works
     * @param vlans VLANs it carries now
     * @param extensible whether it can take more VLANs on demand
     */
    public record Bridge(String virtualSwitch, boolean available, Set<Integer> vlans, boolean extensible) {
        public Bridge {
            vlans = Set.copyOf(vlans);
        }
    }

    /**
     * An SR-IOV physical port of a running adapter in shared mode.
     *
     * @param location location code
     * @param label port label; empty text if none
     * @param linkUp whether it has link
     * @param freeLogicalPorts logical ports it still takes
     * @param freeCapacity unallocated share in hundredths of a percent, 0 to 10000
     * @param granularity smallest share in hundredths of a percent
     */
    public record SriovPort(
            String location, String label, boolean linkUp, int freeLogicalPorts, int freeCapacity, int granularity) {}

    /**
     * A shared processor pool.
     *
     * @param id 0 is the default pool, which has no limit of its own
     * @param name at most 14 characters
     * @param maximum units it may use
     * @param used units assigned and reserved
     */
    public record ProcessorPool(int id, String name, ProcUnits maximum, ProcUnits used) {}
}
