package io.mullion.cinder.svc.inventory;

import io.mullion.cinder.svc.rest.Command;
import io.mullion.cinder.svc.rest.Row;
import io.mullion.cinder.svc.rest.SvcArray;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists many objects in pieces: an answer of more than 2000 objects makes the array's REST service restart, and it knows
 * no paging (reference/spectrum-virtualize.md §1).
 */
final class Census {
    private static final int PIECE = 1000;
    /** Above the ids of the largest system (15,864 volumes). */
    private static final int IDS = 20_000;

    private final SvcArray array;

    Census(SvcArray array) {
        this.array = array;
    }

    /** Whether so many objects fit into one answer. */
    static boolean isSmall(long count) {
        return count <= PIECE;
    }

    /** All objects that {@code look} lists. @param count about how many there are; too many is better than too few */
    List<Row> all(Command look, long count) {
        if (isSmall(count)) {
            return array.list(look);
        }
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < IDS && rows.size() < count; from += PIECE) {
            rows.addAll(array.list(look.with("filtervalue", "id>=%d:id<%d".formatted(from, from + PIECE))));
        }
        return rows;
    }
}
