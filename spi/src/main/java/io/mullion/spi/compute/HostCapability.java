package io.mullion.spi.compute;

/** What a host's firmware and licences allow. Names and defaults: {@code reference/powervm-rest.md} §17.2. */
public enum HostCapability {
    /** May run AIX; on unless the console says "inactive". */
    AIX,
    /** May run Linux. */
    LINUX,
    /** May run IBM i. */
    IBM_I,
    /** Adapters may have chosen MAC addresses. */
    CUSTOM_MAC,
    /** Partitions may have processors of their own. */
    DEDICATED_PROCESSORS,
    /** Live partition mobility: PowerVM Enterprise Edition. */
    ACTIVE_MOBILITY,
    /** Mobility of stopped partitions. */
    INACTIVE_MOBILITY,
    /** Mobility of IBM i partitions. */
    IBM_I_MOBILITY,
    /** IBM i partitions with restricted I/O. */
    IBM_I_RESTRICTED_IO,
    /** IBM i partitions with native I/O. */
    IBM_I_NATIVE_IO,
    /** Simplified remote restart. */
    REMOTE_RESTART,
    /** Remote restart may be switched while the partition runs. */
    DYNAMIC_REMOTE_RESTART,
    /** Active Memory Expansion. */
    MEMORY_EXPANSION,
    /** More than the default shared processor pool. */
    SHARED_PROCESSOR_POOLS,
    /** Chosen physical page table ratio. */
    PAGE_TABLE_RATIO,
    /** Affinity score can be checked on a move. */
    AFFINITY_CHECK,
    /** vNICs over SR-IOV. */
    VNIC,
    /** vNICs with failover. */
    VNIC_FAILOVER,
    /** Secure boot of partitions. */
    SECURE_BOOT,
    /** Partitions with persistent memory volumes can move. */
    PERSISTENT_MEMORY_MOBILITY
}
