package io.mullion.controller.identity.assignment;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.entity.Filter;
import io.mullion.spi.error.MullionException;
import java.util.Optional;

/** Reads what a list of assignments is asked for. */
final class AssignmentQuery {
    private AssignmentQuery() {}

    static RoleAssignments.Wanted of(ApiRequest request) {
        Optional<String> project = request.query("scope.project.id");
        Optional<String> domain = request.query("scope.domain.id");
        Optional<String> system = request.query("scope.system");
        boolean effective = flag(request, "effective");
        refuseContradictions(request, project, domain, effective);
        boolean subtree = flag(request, "include_subtree");
        if (subtree && project.isEmpty()) {
            throw MullionException.invalid("scope.project.id must be specified if include_subtree is also specified");
        }
        Optional<Target> target = project.map(Target::project)
                .or(() -> domain.map(Target::domain))
                .or(() -> system.map(any -> Target.SYSTEM));
        Optional<Boolean> inherited =
                request.query("scope.OS-INHERIT:inherited_to").map(to -> true).filter(any -> !effective);
        return new RoleAssignments.Wanted(
                request.query("user.id"),
                request.query("group.id"),
                request.query("role.id"),
                target,
                inherited,
                effective,
                subtree);
    }

    private static void refuseContradictions(
            ApiRequest request, Optional<String> project, Optional<String> domain, boolean effective) {
        if (request.query("user.id").isPresent() && request.query("group.id").isPresent()) {
            throw MullionException.invalid("Specify a user or group, not both");
        }
        if (project.isPresent() && domain.isPresent()) {
            throw MullionException.invalid("Specify a domain or project, not both");
        }
        if (effective && request.query("group.id").isPresent()) {
            throw MullionException.invalid("Combining effective and group filter will always result in an empty list.");
        }
        if (effective
                && domain.isPresent()
                && request.query("scope.OS-INHERIT:inherited_to").isPresent()) {
            throw MullionException.invalid(
                    "Combining effective, domain and inherited filters will always result in an empty list.");
        }
    }

    /** A parameter that is a switch: there without a value means on. */
    static boolean flag(ApiRequest request, String parameter) {
        return request.query(parameter)
                .filter(text -> text.isEmpty() || Filter.truth(text))
                .isPresent();
    }
}
