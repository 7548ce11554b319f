package io.mullion.cinder.svc.flashcopy;

import io.mullion.cinder.svc.rest.Row;
import io.mullion.cinder.svc.vdisk.Vdisk;
import java.util.UUID;

/**
 * A FlashCopy map as the array shows it.
 *
 * @param name unique on the array; ours begin with {@code mullion-}
 * @param source name of the disk that is copied
 * @param target name of the disk that is copied to
 * @param group name of its consistency group; empty for none
 * @param progress percent copied
 * @param copyRate 0 for a snapshot, whose background copy never runs
 * @param autodelete whether it disappears when all is copied
 * @param remoteCopy whether a remote copy relationship owns it
 */
public record FlashMap(
        String name,
        String source,
        String target,
        String group,
        CopyState state,
        int progress,
        int copyRate,
        boolean autodelete,
        boolean remoteCopy) {
    private static final String OURS = "mullion-";

    /** A row of {@code lsfcmap}. */
    static FlashMap of(Row row) {
        return new FlashMap(
                row.text("name"),
                row.text("source_vdisk_name"),
                row.text("target_vdisk_name"),
                row.text("group_name"),
                CopyState.of(row.text("status")),
                (int) row.number("progress"),
                (int) row.number("copy_rate"),
                row.isYes("autodelete"),
                row.isYes("rc_controlled"));
    }

    /** Our name for the map, or the group, that is made for this id. */
    public static String nameFor(UUID id) {
        return OURS + id;
    }

    /** Our name for the map that takes this volume back to a snapshot. */
    public static String reversalNameFor(UUID volume) {
        return OURS + "revert-" + volume;
    }

    /** Whether a map or group of this name was made by Mullion. */
    public static boolean isOurs(String name) {
        return name.startsWith(OURS);
    }

    /** Whether this disk is what is copied. */
    public boolean isOf(Vdisk disk) {
        return source.equals(disk.name());
    }

    /** Whether it keeps a snapshot, which depends on its source for ever. */
    public boolean isSnapshot() {
        return copyRate == 0;
    }

    /** For messages: which map, from where to where. */
    @Override
    public String toString() {
        return "%s (%s to %s, %s %d%%)".formatted(name, source, target, state.word(), progress);
    }
}
