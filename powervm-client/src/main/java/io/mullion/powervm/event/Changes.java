package io.mullion.powervm.event;

import io.mullion.powervm.entry.Href;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one answer of the event stream comes down to.
 *
 * @param resync whether everything has to be read again; changes that came later are in {@code objects} all the same
 * @param objects one for each object, in the order they were first named
 */
public record Changes(boolean resync, List<Change> objects) {
    public Changes {
        objects = List.copyOf(objects);
    }

    /** What became of an object. */
    public enum Fate {
        /** It appeared. */
        ADDED,
        /** It changed. */
        CHANGED,
        /** It is gone. */
        REMOVED
    }

    /**
     * One object.
     *
     * @param details union of the properties named in its events
     */
    public record Change(Href object, Fate fate, Set<String> details) {
        public Change {
            details = Set.copyOf(details);
        }
    }

    /** Folds events: adding and removing win over changing, the later one over the earlier one (§12). */
    public static Changes fold(List<ConsoleEvent> events) {
        boolean resync = false;
        Map<String, Change> byObject = new LinkedHashMap<>();
        for (ConsoleEvent event : events) {
            if (event.type().forgets()) {
                resync = true;
                byObject.clear();
            } else {
                switch (event.type()) {
                    case ADD_URI -> note(byObject, event, Fate.ADDED);
                    case DELETE_URI -> note(byObject, event, Fate.REMOVED);
                    case MODIFY_URI, INVALID_URI, HIDDEN_URI, VISIBLE_URI -> note(byObject, event, Fate.CHANGED);
                    case NEW_CLIENT, CACHE_CLEARED, MISSING_EVENTS, CUSTOM_CLIENT_EVENT, OTHER -> {}
                }
            }
        }
        return new Changes(resync, new ArrayList<>(byObject.values()));
    }

    /** The same after an answer was lost that may have carried events: everything has to be read again. */
    Changes afterLoss() {
        return new Changes(true, objects);
    }

    private static void note(Map<String, Change> byObject, ConsoleEvent event, Fate fate) {
        Href object = event.object();
        byObject.merge(
                object.uuid().orElse(object.path()),
                new Change(object, fate, Set.copyOf(event.details())),
                Changes::merged);
    }

    private static Change merged(Change earlier, Change later) {
        Set<String> details = new TreeSet<>(earlier.details);
        details.addAll(later.details);
        return new Change(later.object, later.fate == Fate.CHANGED ? earlier.fate : later.fate, details);
    }
}
