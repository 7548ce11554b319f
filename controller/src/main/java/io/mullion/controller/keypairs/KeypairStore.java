package io.mullion.controller.keypairs;

import io.mullion.controller.database.Listing;
import io.mullion.controller.database.UniqueViolation;
import io.mullion.controller.keypairs.Keypair.Kind;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Key pairs in the database. */
final class KeypairStore {
    private static final String SELECT = "SELECT t.* FROM keypairs t";

    /** Adds one, its id not yet known. @throws MullionException {@code DUPLICATE} if the user has one of that name */
    void insert(Handle handle, Keypair keypair) {
        UniqueViolation.refuse(
                () -> handle.createUpdate("""
                                INSERT INTO keypairs (user_id, name, kind, fingerprint, public_key, created_at)
                                VALUES (:user, :name, :kind, :fingerprint, :publicKey, :created)""")
                        .bind("user", keypair.user())
                        .bind("name", keypair.name())
                        .bind("kind", keypair.kind().name())
                        .bind("fingerprint", keypair.fingerprint())
                        .bind("publicKey", keypair.publicKey())
                        .bind("created", keypair.created())
                        .execute(),
                () -> new MullionException(ErrorCode.DUPLICATE, "Key pair '" + keypair.name() + "' already exists."));
    }

    Optional<Keypair> find(Handle handle, String user, String name) {
        return handle.createQuery(SELECT + " WHERE t.user_id = :user AND t.name = :name")
                .bind("user", user)
                .bind("name", name)
                .map((rs, ctx) -> keypair(rs))
                .findOne();
    }

    /** A user's key pairs by name. @param after name to begin behind */
    List<Keypair> list(Handle handle, String user, Optional<String> after, int limit) {
        Listing listing = Listing.of(SELECT, "keypairs").where("t.user_id = :user", "user", user);
        after.ifPresent(name -> listing.where("t.name > :name", "name", name));
        return listing.orderBy("t.name", false)
                .query(handle, limit)
                .map((rs, ctx) -> keypair(rs))
                .list();
    }

    int count(Handle handle, String user) {
        return handle.createQuery("SELECT COUNT(*) FROM keypairs WHERE user_id = :user")
                .bind("user", user)
                .mapTo(Integer.class)
                .one();
    }

    boolean delete(Handle handle, String user, String name) {
        return handle.createUpdate("DELETE FROM keypairs WHERE user_id = :user AND name = :name")
                        .bind("user", user)
                        .bind("name", name)
                        .execute()
                > 0;
    }

    private static Keypair keypair(ResultSet rs) throws SQLException {
        return new Keypair(
                rs.getLong("id"),
                rs.getString("user_id"),
                rs.getString("name"),
                Kind.valueOf(rs.getString("kind")),
                rs.getString("fingerprint"),
                rs.getString("public_key"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
