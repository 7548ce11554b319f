package io.mullion.controller.identity.token;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Token keys in the database. */
public final class KeyStore {
    /** A key. @param id the highest one closes new tokens */
    record Row(int id, String secret, Instant created) {}

    /** All keys, the newest first. */
    List<Row> all(Handle handle) {
        return handle.createQuery("SELECT id, secret, created_at FROM identity_token_keys ORDER BY id DESC")
                .map((rs, ctx) -> new Row(
                        rs.getInt("id"),
                        rs.getString("secret"),
                        rs.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Adds a key; fails if another controller has just added one with this id. */
    void insert(Handle handle, Row key) {
        handle.createUpdate("INSERT INTO identity_token_keys (id, secret, created_at) VALUES (:id, :secret, :created)")
                .bind("id", key.id())
                .bind("secret", key.secret())
                .bind("created", key.created())
                .execute();
    }

    void delete(Handle handle, int id) {
        handle.createUpdate("DELETE FROM identity_token_keys WHERE id = :id")
                .bind("id", id)
                .execute();
    }
}
