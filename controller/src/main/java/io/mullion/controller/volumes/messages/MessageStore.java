package io.mullion.controller.volumes.messages;

import io.mullion.controller.volumes.api.Columns;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.controller.volumes.api.ListCall;
import io.mullion.controller.volumes.api.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Messages in the database. */
final class MessageStore {
    /** Keys a list may be sorted by. */
    static final Map<String, String> SORTABLE = Map.of(
            "id", "id",
            "created_at", "created_at",
            "guaranteed_until", "expires_at",
            "event_id", "event_id",
            "resource_type", "resource_type",
            "resource_uuid", "resource_id",
            "request_id", "request_id",
            "message_level", "event_id");

    private static final String COLUMNS =
            "id, project_id, event_id, user_message, resource_type, resource_id, request_id, created_at, expires_at";

    void insert(Handle handle, Message message) {
        handle.createUpdate("INSERT INTO volume_messages (" + COLUMNS + """
                        ) VALUES (:id, :projectId, :eventId, :text, :resourceType, :resourceId, :requestId, :createdAt,
                            :until)""")
                .bindMethods(message)
                .execute();
    }

    void deleteExpired(Handle handle, Instant now) {
        handle.createUpdate("DELETE FROM volume_messages WHERE expires_at < :now")
                .bind("now", now)
                .execute();
    }

    boolean delete(Handle handle, UUID id) {
        return handle.createUpdate("DELETE FROM volume_messages WHERE id = :id")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    Optional<Message> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM volume_messages WHERE id = :id")
                .bind("id", id)
                .map((rs, ctx) -> message(rs))
                .findOne();
    }

    List<Message> page(Handle handle, ListCall call) {
        Listing listing = new Listing("volume_messages");
        call.project().ifPresent(project -> listing.and("project_id = ?", project));
        call.filters().forEach((name, value) -> filter(listing, name, value));
        return listing.page(handle, call)
                .select(handle, COLUMNS)
                .map((rs, ctx) -> message(rs))
                .list();
    }

    private static void filter(Listing listing, String name, String value) {
        switch (name) {
            case "resource_uuid" ->
                Ids.parse(value).ifPresentOrElse(id -> listing.and("resource_id = ?", id), listing::none);
            case "resource_type" -> listing.and("resource_type = ?", value);
            case "event_id" -> listing.and("event_id = ?", value);
            case "request_id" -> listing.and("request_id = ?", value);
            case "message_level" -> {
                if (!value.equals("ERROR")) {
                    listing.none();
                }
            }
            case "resource_type~" -> listing.and("resource_type LIKE ?", "%" + value + "%");
            case "event_id~" -> listing.and("event_id LIKE ?", "%" + value + "%");
            case "request_id~" -> listing.and("request_id LIKE ?", "%" + value + "%");
            default -> listing.none();
        }
    }

    private static Message message(ResultSet rs) throws SQLException {
        return new Message(
                Columns.id(rs, "id"),
                rs.getString("project_id"),
                rs.getString("event_id"),
                rs.getString("user_message"),
                rs.getString("resource_type"),
                Columns.id(rs, "resource_id"),
                rs.getString("request_id"),
                Columns.time(rs, "created_at"),
                Columns.time(rs, "expires_at"));
    }
}
