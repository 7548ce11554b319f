package io.mullion.scheduler.table;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers kept from request to request. What a site asks repeats: its zones, projects, networks, storage groups, modes.
 * When there are too many questions, the quarter not asked for longest is forgotten.
 */
final class FactIndex {
    private final int limit;
    private final Map<FactTest, Entry> entries = new ConcurrentHashMap<>();
    private volatile long turn;

    /** Keeps the answers to at most {@code limit} questions: each takes about half a byte for every host. */
    FactIndex(int limit) {
        this.limit = limit;
    }

    private static final class Entry {
        private final FactColumn column;
        private volatile long lastUsed;

        Entry(FactColumn column) {
            this.column = column;
        }
    }

    /** The column of a question, with room for this many blocks. */
    FactColumn column(FactTest test, int blocks) {
        Entry entry = entries.get(test);
        if (entry == null) {
            entry = add(test);
        }
        if (entry.lastUsed != turn) {
            entry.lastUsed = turn;
        }
        entry.column.reserve(blocks);
        return entry.column;
    }

    int size() {
        return entries.size();
    }

    private synchronized Entry add(FactTest test) {
        if (entries.size() >= limit) {
            forgetOldest();
        }
        turn = turn + 1;
        return entries.computeIfAbsent(test, key -> new Entry(new FactColumn(key)));
    }

    private void forgetOldest() {
        List<Map.Entry<FactTest, Entry>> oldest = entries.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().lastUsed))
                .limit(limit / 4 + 1)
                .toList();
        oldest.forEach(entry -> entries.remove(entry.getKey()));
    }
}
