package io.mullion.spi.volume;

/** How a disk of a storage back end reaches a partition. */
public enum StorageProtocol {
    /** The partition logs in to the fabric itself, with WWPN pairs of its own, through ports of its I/O servers. */
    NPIV,
    /** The I/O servers own the disk and hand it on over virtual SCSI. */
    VSCSI,
    /** A logical unit of a shared storage pool, over virtual SCSI from each I/O server of the host in the cluster. */
    SHARED_POOL
}
