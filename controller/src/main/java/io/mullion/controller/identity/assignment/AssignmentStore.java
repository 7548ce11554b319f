package io.mullion.controller.identity.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Assignments in the database. */
public final class AssignmentStore {
    private static final String COLUMNS =
            "a.actor_kind, a.actor_id, a.target_kind, a.target_id, a.role_id, a.inherited";
    private static final String EXACT = """
             WHERE actor_kind = :actorKind AND actor_id = :actor AND target_kind = :targetKind AND target_id = :target
                AND role_id = :role AND inherited = :inherited""";
    private static final String OF_USER = """
            ((a.actor_kind = 'USER' AND a.actor_id = :user)
                OR (a.actor_kind = 'GROUP'
                    AND a.actor_id IN (SELECT m.group_id FROM identity_memberships m WHERE m.user_id = :user)))""";

    /** Adds one, if it is not there. @return whether it was added */
    boolean insert(Handle handle, Assignment assignment) {
        if (exists(handle, assignment)) {
            return false;
        }
        bind(handle.createUpdate("""
                                INSERT INTO identity_assignments (actor_kind, actor_id, target_kind, target_id, role_id,
                                    inherited)
                                VALUES (:actorKind, :actor, :targetKind, :target, :role, :inherited)"""), assignment).execute();
        return true;
    }

    boolean exists(Handle handle, Assignment assignment) {
        try (Query query = handle.createQuery("SELECT 1 FROM identity_assignments " + EXACT)) {
            return query.bind("actorKind", assignment.actor().kind().name())
                    .bind("actor", assignment.actor().id())
                    .bind("targetKind", assignment.target().kind().name())
                    .bind("target", assignment.target().id())
                    .bind("role", assignment.roleId())
                    .bind("inherited", assignment.inherited())
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent();
        }
    }

    int delete(Handle handle, Assignment assignment) {
        return bind(handle.createUpdate("DELETE FROM identity_assignments " + EXACT), assignment)
                .execute();
    }

    /** A user or group that is gone holds nothing. */
    public void deleteOf(Handle handle, Actor actor) {
        handle.createUpdate("DELETE FROM identity_assignments WHERE actor_kind = :kind AND actor_id = :id")
                .bind("kind", actor.kind().name())
                .bind("id", actor.id())
                .execute();
    }

    /** On a project or domain that is gone nobody holds anything. */
    public void deleteOn(Handle handle, Target target) {
        handle.createUpdate("DELETE FROM identity_assignments WHERE target_kind = :kind AND target_id = :id")
                .bind("kind", target.kind().name())
                .bind("id", target.id())
                .execute();
    }

    /** What somebody holds on a target. */
    List<Assignment> of(Handle handle, Actor actor, Target target, boolean inherited) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM identity_assignments a"
                        + " WHERE a.actor_kind = :actorKind AND a.actor_id = :actor AND a.target_kind = :targetKind"
                        + " AND a.target_id = :target AND a.inherited = :inherited ORDER BY a.role_id")
                .bind("actorKind", actor.kind().name())
                .bind("actor", actor.id())
                .bind("targetKind", target.kind().name())
                .bind("target", target.id())
                .bind("inherited", inherited)
                .map((rs, ctx) -> assignment(rs))
                .list();
    }

    /** Those from which the wanted ones can follow. @param places ids of the targets, or none for all */
    List<Assignment> some(Handle handle, RoleAssignments.Wanted wanted, Set<String> places) {
        StringJoiner where = new StringJoiner(" AND ", " WHERE ", "").setEmptyValue("");
        Map<String, Object> values = new HashMap<>();
        wanted.user().ifPresent(id -> {
            where.add(wanted.effective() ? OF_USER : "a.actor_kind = 'USER' AND a.actor_id = :user");
            values.put("user", id);
        });
        wanted.group().ifPresent(id -> {
            where.add("a.actor_kind = 'GROUP' AND a.actor_id = :group");
            values.put("group", id);
        });
        if (!places.isEmpty()) {
            where.add(
                    wanted.effective()
                            ? "(a.target_id IN (<places>) OR a.inherited = TRUE)"
                            : "a.target_id IN (<places>)");
        }
        Query query = handle.createQuery("SELECT " + COLUMNS + " FROM identity_assignments a" + where
                        + " ORDER BY a.actor_kind DESC, a.actor_id, a.target_kind, a.target_id, a.role_id, a.inherited")
                .bindMap(values);
        Query complete = places.isEmpty() ? query : query.bindList("places", List.copyOf(places));
        return complete.map((rs, ctx) -> assignment(rs)).list();
    }

    /** All that a user holds, itself or through groups. */
    public List<Assignment> ofUser(Handle handle, String user) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM identity_assignments a WHERE " + OF_USER)
                .bind("user", user)
                .map((rs, ctx) -> assignment(rs))
                .list();
    }

    /**
     * Ids of the roles that a user holds on a target, itself or through groups, or on what is above it where that is
     * inherited; without what they imply.
     */
    Set<String> rolesOfUser(Handle handle, String user, Target target, Collection<String> above) {
        String inherited = above.isEmpty() ? "" : " OR (a.inherited = TRUE AND a.target_id IN (<above>))";
        Query query = handle.createQuery("SELECT DISTINCT a.role_id FROM identity_assignments a WHERE " + OF_USER
                        + " AND ((a.inherited = FALSE AND a.target_kind = :kind AND a.target_id = :target)" + inherited
                        + ")")
                .bind("user", user)
                .bind("kind", target.kind().name())
                .bind("target", target.id());
        Query complete = above.isEmpty() ? query : query.bindList("above", List.copyOf(above));
        return new HashSet<>(complete.mapTo(String.class).list());
    }

    private static Update bind(Update update, Assignment assignment) {
        return update.bind("actorKind", assignment.actor().kind().name())
                .bind("actor", assignment.actor().id())
                .bind("targetKind", assignment.target().kind().name())
                .bind("target", assignment.target().id())
                .bind("role", assignment.roleId())
                .bind("inherited", assignment.inherited());
    }

    private static Assignment assignment(ResultSet rs) throws SQLException {
        return new Assignment(
                new Actor(Actor.Kind.valueOf(rs.getString("actor_kind")), rs.getString("actor_id")),
                new Target(Target.Kind.valueOf(rs.getString("target_kind")), rs.getString("target_id")),
                rs.getString("role_id"),
                rs.getBoolean("inherited"));
    }
}
