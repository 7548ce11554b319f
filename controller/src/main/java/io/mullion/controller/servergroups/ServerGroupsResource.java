package io.mullion.controller.servergroups;

import io.mullion.controller.computeapi.QueryRules;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.placement.CollocationRule;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /os-server-groups}: list, show, make, delete. */
@Path("compute/v2.1/os-server-groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ServerGroupsResource {
    private static final String RULE = "os_compute_api:os-server-groups:";
    private static final int WITH_OWNER = 13;
    private static final int SINGLE = 64;
    private static final int STRICT = 75;
    private static final int MOST = 1000;

    private final ServerGroups groups;
    private final Policy policy;

    @Inject
    ServerGroupsResource(ServerGroups groups, Policy policy) {
        this.groups = groups;
        this.policy = policy;
    }

    /** The project's groups, or for administrators all of them. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        QueryRules.strictFrom(request, STRICT, Set.of("all_projects", "limit", "offset"));
        Caller caller = request.caller();
        policy.require(caller, RULE + "index");
        boolean all = request.query("all_projects").isPresent();
        if (all) {
            policy.require(caller, RULE + "index:all_projects");
        }
        Paging paging = Paging.of(request, MOST);
        int offset = QueryRules.whole(request, "offset", "offset").orElse(0);
        if (offset < 0) {
            throw MullionException.invalid("Invalid input for query parameters offset. Value: " + offset
                    + ". It must be a whole number of 0 or more.");
        }
        List<ServerGroup> page =
                groups.list(all ? Optional.empty() : Optional.of(caller.projectId()), paging.limit(), offset);
        return Map.of(
                "server_groups",
                page.stream().map(group -> body(request, group)).toList());
    }

    /** One group. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        return Map.of("server_group", body(request, groups.require(request.caller(), id)));
    }

    /** Makes a group. */
    @POST
    public Map<String, Object> create(@Context ApiRequest request, CreateServerGroupBody body) {
        Caller caller = request.caller();
        policy.require(caller, RULE + "create");
        CollocationRule.Policy wanted = body.policy(request);
        ServerGroup group = groups.create(new ServerGroup(
                UUID.randomUUID(),
                caller.projectId(),
                caller.user().id(),
                body.serverGroup().name(),
                wanted,
                body.maximumPerHost(wanted),
                List.of(),
                groups.now()));
        return Map.of("server_group", body(request, group));
    }

    /** Deletes a group; its servers stay where they are. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        ServerGroup group = groups.require(request.caller(), id);
        policy.require(request.caller(), RULE + "delete", Map.of("project_id", group.project()));
        groups.delete(group.id());
        return Response.noContent().build();
    }

    private static Map<String, Object> body(ApiRequest request, ServerGroup group) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", group.id());
        body.put("name", group.name());
        String word = ServerGroup.word(group.policy());
        if (request.version().from(SINGLE)) {
            body.put("policy", word);
            body.put(
                    "rules",
                    group.policy() == CollocationRule.Policy.ANTI_AFFINITY
                            ? Map.of("max_server_per_host", group.maximumPerHost())
                            : Map.of());
        } else {
            body.put("policies", List.of(word));
            body.put("metadata", Map.of());
        }
        body.put("members", group.members());
        if (request.version().from(WITH_OWNER)) {
            body.put("project_id", group.project());
            body.put("user_id", group.user());
        }
        return body;
    }
}
