package io.mullion.controller.identity.assignment;

import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.controller.identity.group.Groups;
import io.mullion.controller.identity.project.Domains;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.project.Projects;
import io.mullion.controller.identity.role.Role;
import io.mullion.controller.identity.role.Roles;
import io.mullion.controller.identity.user.Users;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** Finds what a path of a grant names, and asks policy about it. */
final class GrantSubject {
    private final Users users;
    private final Groups groups;
    private final Projects projects;
    private final Domains domains;
    private final Roles roles;
    private final Policy policy;

    @Inject
    GrantSubject(Users users, Groups groups, Projects projects, Domains domains, Roles roles, Policy policy) {
        this.users = users;
        this.groups = groups;
        this.projects = projects;
        this.domains = domains;
        this.roles = roles;
        this.policy = policy;
    }

    /**
     * The assignment that a path names, if the caller may.
     *
     * @throws MullionException {@code NOT_FOUND} if a part of it is not there
     */
    Assignment assignment(Caller caller, String rule, GrantPath path, String roleId) {
        Map<String, String> values = new HashMap<>();
        Role role = roles.require(roleId);
        values.put("target.role.name", role.name());
        role.domainId().ifPresent(id -> values.put("target.role.domain_id", id));
        Target target = target(path, values);
        Actor actor = actor(path, values, rule.equals("identity:revoke_grant"));
        policy.require(caller, rule, values);
        requireSameDomain(role, target);
        return new Assignment(actor, target, roleId, path.inherited());
    }

    /** Who and where, if the caller may list roles there. */
    Map.Entry<Actor, Target> pair(Caller caller, String rule, GrantPath path) {
        Map<String, String> values = new HashMap<>();
        Target target = target(path, values);
        Actor actor = actor(path, values, false);
        policy.require(caller, rule, values);
        return Map.entry(actor, target);
    }

    private Target target(GrantPath path, Map<String, String> values) {
        return switch (path.targetKind()) {
            case PROJECT -> {
                Project project = projects.require(path.target());
                values.put("target.project.domain_id", project.owningDomain());
                values.put("target.project.id", project.id());
                yield Target.project(project.id());
            }
            case DOMAIN -> {
                Project domain = domains.require(path.target());
                values.put("target.domain.id", domain.id());
                yield Target.domain(domain.id());
            }
            case SYSTEM -> Target.SYSTEM;
        };
    }

    /** @param perhapsGone roles of users that another system has deleted can still be taken away */
    private Actor actor(GrantPath path, Map<String, String> values, boolean perhapsGone) {
        try {
            switch (path.actorKind()) {
                case USER ->
                    values.put(
                            "target.user.domain_id", users.require(path.actor()).domainId());
                case GROUP ->
                    values.put(
                            "target.group.domain_id",
                            groups.require(path.actor()).domainId());
            }
        } catch (MullionException absent) {
            if (!perhapsGone) {
                throw absent;
            }
        }
        return new Actor(path.actorKind(), path.actor());
    }

    private void requireSameDomain(Role role, Target target) {
        role.domainId().ifPresent(domain -> {
            String other = target.kind() == Target.Kind.PROJECT
                    ? projects.require(target.id()).owningDomain()
                    : target.id();
            if (!domain.equals(other)) {
                throw Refusal.forbidden("role " + role.id() + " is of another domain than " + target.id());
            }
        });
    }
}
