package io.mullion.scheduler.table;

/** A figure that every host has, one {@code int} each. The first sixteen give {@code HostFigures} back; the rest follow. */
public enum Column {
    /** MiB that partitions and hypervisor may use. */
    MEMORY,
    /** Free MiB. */
    FREE_MEMORY,
    /** Hundredths of processing units that partitions may use. */
    UNITS,
    /** Free hundredths of units. */
    FREE_UNITS,
    /** MiB of local disk. */
    DISK,
    /** Free MiB of local disk. */
    FREE_DISK,
    /** Servers. */
    INSTANCES,
    /** Operations that keep I/O servers busy. */
    IO_OPERATIONS,
    /** Builds that failed in a row. */
    FAILED_BUILDS,
    /** Slots for migrations of running partitions. */
    ACTIVE_SLOTS,
    /** Slots taken. */
    ACTIVE_MIGRATIONS,
    /** Slots for migrations of stopped partitions. */
    INACTIVE_SLOTS,
    /** Slots taken. */
    INACTIVE_MIGRATIONS,
    /** Average processor utilization in hundredths of a percent, -1 if unknown. */
    PROCESSOR_UTILIZATION,
    /** Average memory utilization in hundredths of a percent, -1 if unknown. */
    MEMORY_UTILIZATION,
    /** When the host was last heard of: seconds since {@link FigureCodec#EPOCH}. */
    REPORTED_AT,

    /** The largest memory request that fits: never more than the host has, nor than its ratio leaves free. */
    MEMORY_ROOM,
    /** The largest request of units that fits; a host with unknown units has room for all. */
    UNIT_ROOM,
    /** Hundredths of units that the ratio leaves free, which may be more than the host has. */
    USABLE_UNITS,
    /** The largest local disk that fits. */
    DISK_ROOM,
    /** Free slots for running partitions. */
    FREE_ACTIVE_SLOTS,
    /** Free slots for stopped partitions. */
    FREE_INACTIVE_SLOTS,
    /** Smallest entitlement of a virtual processor in hundredths. */
    MINIMUM_PER_VIRTUAL,
    /** Most virtual processors of an AIX or Linux partition. */
    MAXIMUM_VIRTUAL,
    /** Most virtual processors of an IBM i partition. */
    MAXIMUM_VIRTUAL_IBM_I,
    /** Version of the hypervisor, 0 if unknown. */
    HYPERVISOR_VERSION,
    /** 100 less the free SR-IOV logical ports, of which at most 99 count. */
    DEVICE_SCARCITY;

    /** Number of columns. */
    static final int COUNT = values().length;

    /** Where the column starts in the values of a block. */
    int start() {
        return ordinal() * Blocks.SIZE;
    }
}
