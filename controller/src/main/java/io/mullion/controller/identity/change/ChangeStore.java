package io.mullion.controller.identity.change;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The followed sequence of changes. */
public final class ChangeStore {
    /** A change and its place in the sequence. */
    record Numbered(long revision, Change change) {}

    /** Adds changes as the last act of a transaction: from here to the commit others that add wait. */
    void append(Handle handle, List<Change> changes) {
        handle.createUpdate("UPDATE identity_revision SET revision = revision + :n WHERE id = 1")
                .bind("n", changes.size())
                .execute();
        long next = revision(handle) - changes.size();
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO identity_changes (revision, kind, subject, revokes, changed_at)
                VALUES (:revision, :kind, :subject, :revokes, :at)""")) {
            for (Change change : changes) {
                next++;
                batch.bind("revision", next)
                        .bind("kind", change.kind().name())
                        .bind("subject", change.subject())
                        .bind("revokes", change.revokes())
                        .bind("at", change.at())
                        .add();
            }
            batch.execute();
        }
    }

    /** Number of the last change. */
    long revision(Handle handle) {
        return handle.createQuery("SELECT revision FROM identity_revision WHERE id = 1")
                .mapTo(Long.class)
                .one();
    }

    /** Changes behind a revision, in their order. */
    List<Numbered> after(Handle handle, long revision) {
        return handle.createQuery("""
                        SELECT revision, kind, subject, revokes, changed_at FROM identity_changes
                        WHERE revision > :revision ORDER BY revision""")
                .bind("revision", revision)
                .map((rs, ctx) -> new Numbered(
                        rs.getLong("revision"),
                        new Change(
                                Change.Kind.valueOf(rs.getString("kind")),
                                rs.getString("subject"),
                                rs.getBoolean("revokes"),
                                rs.getObject("changed_at", OffsetDateTime.class).toInstant())))
                .list();
    }

    /** Forgets what no living token can depend on. */
    int forget(Handle handle, Instant before) {
        return handle.createUpdate("DELETE FROM identity_changes WHERE changed_at < :before")
                .bind("before", before)
                .execute();
    }
}
