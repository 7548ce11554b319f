package io.mullion.controller.identity.assignment;

import io.mullion.controller.http.ApiRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An assignment as it is shown. */
final class AssignmentView {
    private final ApiRequest request;
    private final Optional<AssignmentNames> names;

    AssignmentView(ApiRequest request, Optional<AssignmentNames> names) {
        this.request = request;
        this.names = names;
    }

    Map<String, @Nullable Object> of(RoleAssignments.Entry entry) {
        Assignment shown = entry.assignment();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("role", names.map(each -> each.role(shown.roleId())).orElse(Map.of("id", shown.roleId())));
        body.put(
                shown.actor().kind() == Actor.Kind.USER ? "user" : "group",
                names.map(each -> each.actor(shown.actor()))
                        .orElse(Map.of("id", shown.actor().id())));
        body.put("scope", scope(shown));
        body.put("links", links(entry));
        return body;
    }

    private Map<String, Object> scope(Assignment shown) {
        Map<String, Object> scope = new LinkedHashMap<>();
        switch (shown.target().kind()) {
            case PROJECT -> scope.put("project", target(shown.target()));
            case DOMAIN -> scope.put("domain", target(shown.target()));
            case SYSTEM -> scope.put("system", Map.of("all", true));
        }
        if (shown.inherited()) {
            scope.put("OS-INHERIT:inherited_to", "projects");
        }
        return scope;
    }

    private Map<String, Object> target(Target target) {
        return names.map(each -> each.target(target)).orElse(Map.of("id", target.id()));
    }

    private Map<String, Object> links(RoleAssignments.Entry entry) {
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("assignment", request.link("v3/" + path(entry.made())));
        if (!entry.made().actor().equals(entry.assignment().actor())) {
            links.put(
                    "membership",
                    request.link("v3/groups/" + entry.made().actor().id() + "/users/"
                            + entry.assignment().actor().id()));
        }
        entry.viaRole()
                .ifPresent(prior -> links.put(
                        "prior_role",
                        request.link("v3/prior_roles/" + prior + "/implies/"
                                + entry.assignment().roleId())));
        return links;
    }

    private static String path(Assignment made) {
        String where = switch (made.target().kind()) {
            case PROJECT -> "projects/" + made.target().id();
            case DOMAIN -> "domains/" + made.target().id();
            case SYSTEM -> "system";
        };
        String who = (made.actor().kind() == Actor.Kind.USER ? "users/" : "groups/")
                + made.actor().id();
        String path = where + "/" + who + "/roles/" + made.roleId();
        return made.inherited() ? "OS-INHERIT/" + path + "/inherited_to_projects" : path;
    }
}
