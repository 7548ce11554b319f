package io.mullion.controller.operations;

import io.mullion.controller.operations.Operation.Event;
import io.mullion.controller.operations.Operation.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Operations and their events in the database. */
public final class OperationStore {
    private static final String TASK = "operation";
    private static final String COLUMNS = """
            id, kind, action, resource_type, resource_id, request_id, project_id, user_id, state, step, attempt,
            context, error_code, error_message, started_at, updated_at, finished_at""";

    /** Records a new operation and queues it, both in the caller's transaction. */
    void insert(Handle handle, Operation operation) {
        Subject subject = operation.subject();
        handle.createUpdate("""
                        INSERT INTO operations (id, kind, action, resource_type, resource_id, request_id, project_id,
                            user_id, state, step, attempt, context, started_at, updated_at)
                        VALUES (:id, :kind, :action, :resourceType, :resourceId, :requestId, :projectId, :userId,
                            :state, 0, 1, :context, :now, :now)""")
                .bind("id", operation.id())
                .bind("kind", operation.kind())
                .bindMethods(subject)
                .bind("state", operation.state().name())
                .bind("context", operation.context())
                .bind("now", operation.startedAt())
                .execute();
        handle.createUpdate("""
                        INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        VALUES (:task, :id, :now, FALSE, 1)""")
                .bind("task", TASK)
                .bind("id", operation.id().toString())
                .bind("now", operation.startedAt())
                .execute();
    }

    /** Gives back what a former life of this controller had in hand, so that it need not be found dead first. */
    int releasePickedBy(Handle handle, String controller) {
        return handle.createUpdate("""
                        UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL,
                            version = version + 1
                        WHERE task_name = :task AND picked = TRUE AND picked_by = :controller""")
                .bind("task", TASK)
                .bind("controller", controller)
                .execute();
    }

    /** An operation by id. */
    public Optional<Operation> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM operations WHERE id = :id")
                .bind("id", id)
                .map((rs, ctx) -> operation(rs))
                .findOne();
    }

    /** Operations about a resource, the newest first. */
    public List<Operation> about(Handle handle, String resourceId) {
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM operations WHERE resource_id = :id ORDER BY started_at DESC, id DESC")
                .bind("id", resourceId)
                .map((rs, ctx) -> operation(rs))
                .list();
    }

    /** Whether work about this resource is under way or queued. */
    public boolean owns(Handle handle, String resourceId) {
        return handle.createQuery("""
                        SELECT COUNT(*) FROM operations
                        WHERE resource_id = :id AND state NOT IN ('DONE', 'FAILED')""")
                        .bind("id", resourceId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Whether an older operation on the same resource has not ended: a resource has one writer at a time. */
    boolean mustWait(Handle handle, Operation operation) {
        return handle.createQuery("""
                        SELECT COUNT(*) FROM operations
                        WHERE resource_id = :resource AND id <> :id AND state NOT IN ('DONE', 'FAILED')
                            AND (started_at < :at OR (started_at = :at AND CAST(id AS VARCHAR) < :text))""")
                        .bind("resource", operation.subject().resourceId())
                        .bind("id", operation.id())
                        .bind("text", operation.id().toString())
                        .bind("at", operation.startedAt())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Where the operation is now; context and error as they are to be found after a restart. */
    void update(Handle handle, Operation operation) {
        handle.createUpdate("""
                        UPDATE operations SET state = :state, step = :step, attempt = :attempt, context = :context,
                            error_code = :code, error_message = :message, updated_at = :updatedAt,
                            finished_at = :finishedAt
                        WHERE id = :id""")
                .bind("id", operation.id())
                .bind("state", operation.state().name())
                .bind("step", operation.step())
                .bind("attempt", operation.attempt())
                .bind("context", operation.context())
                .bind("code", operation.error().map(Failure::code).orElse(null))
                .bind("message", operation.error().map(Failure::message).orElse(null))
                .bind("updatedAt", operation.updatedAt())
                .bind("finishedAt", operation.finishedAt().orElse(null))
                .execute();
    }

    /** Events of an operation in their order. */
    public List<Event> events(Handle handle, UUID operation) {
        return handle.createQuery("""
                        SELECT seq, step, started_at, finished_at, result, details FROM operation_events
                        WHERE operation_id = :id ORDER BY seq""")
                .bind("id", operation)
                .map((rs, ctx) -> new Event(
                        rs.getInt("seq"),
                        rs.getString("step"),
                        instant(rs, "started_at").orElseThrow(),
                        instant(rs, "finished_at"),
                        Optional.ofNullable(rs.getString("result")),
                        Optional.ofNullable(rs.getString("details"))))
                .list();
    }

    void insertEvent(Handle handle, UUID operation, int seq, String step, Instant now) {
        handle.createUpdate("""
                        INSERT INTO operation_events (operation_id, seq, step, started_at)
                        VALUES (:id, :seq, :step, :now)""")
                .bind("id", operation)
                .bind("seq", seq)
                .bind("step", step)
                .bind("now", now)
                .execute();
    }

    void finishEvent(Handle handle, UUID operation, int seq, String result, @Nullable String details, Instant now) {
        handle.createUpdate("""
                        UPDATE operation_events SET finished_at = :now, result = :result, details = :details
                        WHERE operation_id = :id AND seq = :seq""")
                .bind("id", operation)
                .bind("seq", seq)
                .bind("now", now)
                .bind("result", result)
                .bind("details", details)
                .execute();
    }

    private static Operation operation(ResultSet rs) throws SQLException {
        String code = rs.getString("error_code");
        return new Operation(
                rs.getObject("id", UUID.class),
                rs.getString("kind"),
                new Subject(
                        rs.getString("resource_type"),
                        rs.getString("resource_id"),
                        rs.getString("action"),
                        rs.getString("request_id"),
                        rs.getString("project_id"),
                        rs.getString("user_id")),
                OperationState.valueOf(rs.getString("state")),
                rs.getInt("step"),
                rs.getInt("attempt"),
                rs.getString("context"),
                code == null ? Optional.empty() : Optional.of(new Failure(code, rs.getString("error_message"))),
                instant(rs, "started_at").orElseThrow(),
                instant(rs, "updated_at").orElseThrow(),
                instant(rs, "finished_at"));
    }

    private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
