package io.mullion.cinder.svc.vdisk;

import io.mullion.cinder.svc.rest.Row;
import java.util.List;

/**
 * A virtual disk as the array shows it.
 *
 * @param name its present name, unique on the array
 * @param uid {@code vdisk_UID}, 32 upper-case hex digits, never reused
 * @param bytes its size
 * @param pool name of its pool; {@code many} for a mirrored disk in a list
 * @param inMaps whether it is source or target of a FlashCopy map
 */
public record Vdisk(String name, String uid, long bytes, String pool, boolean inMaps) {
    private static final String SEVERAL = "many";

    /** Whether it has copies in several pools, so that a list does not say which. */
    boolean isMirrored() {
        return pool.equals(SEVERAL);
    }

    /** A row of {@code lsvdisk -bytes}. */
    public static Vdisk of(Row row) {
        return new Vdisk(
                row.text("name"),
                row.text("vdisk_UID"),
                row.bytes("capacity"),
                row.text("mdisk_grp_name"),
                !row.text("FC_id").isEmpty());
    }

    /** The reply to {@code lsvdisk -bytes NAME}: the disk, then one object for each copy. */
    static Vdisk ofDetail(List<Row> rows) {
        Vdisk disk = of(rows.getFirst());
        if (!disk.isMirrored()) {
            return disk;
        }
        String primary = rows.stream()
                .skip(1)
                .filter(copy -> copy.isYes("primary"))
                .map(copy -> copy.text("mdisk_grp_name"))
                .findFirst()
                .orElse(SEVERAL);
        return new Vdisk(disk.name, disk.uid, disk.bytes, primary, disk.inMaps);
    }
}
