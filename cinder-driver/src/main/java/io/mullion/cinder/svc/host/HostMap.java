package io.mullion.cinder.svc.host;

import io.mullion.cinder.svc.rest.Row;

/**
 * That a host may reach a disk.
 *
 * @param host name of the host object
 * @param lun the disk's number there
 * @param uid {@code vdisk_UID} of the disk
 */
record HostMap(String host, int lun, String uid) {
    /** A row of {@code lsvdiskhostmap}. */
    static HostMap of(Row row) {
        return new HostMap(row.text("host_name"), (int) row.number("SCSI_id"), row.text("vdisk_UID"));
    }
}
