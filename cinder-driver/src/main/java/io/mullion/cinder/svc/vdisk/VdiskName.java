package io.mullion.cinder.svc.vdisk;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names of our virtual disks: {@code volume-<name>-<id>} as PowerVC does, at most 63 characters, the id always whole
 * (reference/spectrum-virtualize.md §6). The id is what makes a disk ours.
 */
public final class VdiskName {
    private static final int LONGEST = 63;
    private static final String RELEASED = "released-";
    private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern OUR_SNAPSHOT = Pattern.compile("snapshot-(.*-)?" + UUID_PATTERN);
    private static final String BUILDING = "mullion-new-";
    /** A filter that matches all disks of unfinished copies. */
    static final String ANY_BUILDING = BUILDING + "*";

    private VdiskName() {}

    /** The name of a volume. */
    public static String volume(String name, UUID id) {
        return named("volume-", name, id);
    }

    /** The name of a snapshot's copy. */
    public static String snapshot(String name, UUID id) {
        return named("snapshot-", name, id);
    }

    /**
     * The name of a copy until its content is certain. A disk that carries its final name is whole: so work that was
     * cut off is told from work that was done.
     */
    public static String building(UUID id) {
        return BUILDING + id;
    }

    /** Whether this is the name of an unfinished copy. */
    public static boolean isUnfinished(String vdisk) {
        return vdisk.startsWith(BUILDING);
    }

    /** A filter that matches every name we may have given for this id. */
    static String anyOf(UUID id) {
        return "*" + id;
    }

    /** Whether a disk of this name is ours and belongs to this id. */
    static boolean isOf(UUID id, String vdisk) {
        return vdisk.equals(building(id))
                || (vdisk.endsWith("-" + id) && (vdisk.startsWith("volume-") || vdisk.startsWith("snapshot-")));
    }

    /** Whether this is the name of a snapshot's copy, finished or not, of ours. */
    public static boolean isOfSnapshot(String vdisk) {
        return isUnfinished(vdisk) || OUR_SNAPSHOT.matcher(vdisk).matches();
    }

    /** The name of a volume that is taken over: it keeps what can be kept of the one it has. */
    public static String adopted(String vdisk, UUID id) {
        return isOf(id, vdisk) ? vdisk : volume(ownPart(vdisk), id);
    }

    /** The name of a volume that is given back: nobody takes it for one of ours. */
    public static String released(String vdisk, UUID id) {
        return vdisk.startsWith(RELEASED) ? vdisk : named(RELEASED, ownPart(vdisk), id);
    }

    private static String ownPart(String vdisk) {
        return vdisk.replaceFirst("^(volume|released)-", "").replaceFirst("-?" + UUID_PATTERN + "$", "");
    }

    private static String named(String prefix, String name, UUID id) {
        int room = LONGEST - prefix.length() - id.toString().length() - 1;
        String clean = name.replaceAll("[^A-Za-z0-9._-]", "-");
        String part = clean.length() <= room ? clean : clean.substring(0, room);
        return part.isEmpty() ? prefix + id : prefix + part + "-" + id;
    }
}
