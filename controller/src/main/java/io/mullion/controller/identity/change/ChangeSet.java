package io.mullion.controller.identity.change;

import io.mullion.controller.identity.change.Change.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A transaction that notes what it changes. */
public final class ChangeSet {
    private final Handle handle;
    private final Instant now;
    private final List<Change> changes = new ArrayList<>();

    ChangeSet(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** The transaction itself. */
    public Handle handle() {
        return handle;
    }

    /** When it runs. */
    public Instant now() {
        return now;
    }

    /** Tokens of this are to be looked at anew. */
    public void touch(Kind kind, String subject) {
        changes.add(new Change(kind, subject, false, now));
    }

    /** Tokens of this that exist are void. */
    public void revoke(Kind kind, String subject) {
        changes.add(new Change(kind, subject, true, now));
    }

    /** All tokens are to be looked at anew. */
    public void touchEverything() {
        touch(Kind.EVERYTHING, "");
    }

    List<Change> changes() {
        return changes;
    }
}
