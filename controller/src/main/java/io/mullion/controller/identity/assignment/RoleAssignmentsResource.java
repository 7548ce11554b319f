package io.mullion.controller.identity.assignment;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.entity.CollectionBody;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /v3/role_assignments}: who has which role where. */
@Path("v3/role_assignments")
@Produces(MediaType.APPLICATION_JSON)
public final class RoleAssignmentsResource {
    private final RoleAssignments assignments;
    private final AssignmentNames.Stores stores;
    private final Database database;
    private final Policy policy;

    @Inject
    RoleAssignmentsResource(
            RoleAssignments assignments, AssignmentNames.Stores stores, Database database, Policy policy) {
        this.assignments = assignments;
        this.stores = stores;
        this.database = database;
        this.policy = policy;
    }

    /** Some assignments. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        RoleAssignments.Wanted wanted = AssignmentQuery.of(request);
        policy.require(
                request.caller(),
                wanted.withSubtree() ? "identity:list_role_assignments_for_tree" : "identity:list_role_assignments",
                Map.of());
        List<RoleAssignments.Entry> found = assignments.list(wanted);
        Optional<AssignmentNames> names = AssignmentQuery.flag(request, "include_names")
                ? Optional.of(database.read(handle -> AssignmentNames.of(handle, found, stores)))
                : Optional.empty();
        AssignmentView view = new AssignmentView(request, names);
        return CollectionBody.of(request, "role_assignments", found, view::of);
    }
}
