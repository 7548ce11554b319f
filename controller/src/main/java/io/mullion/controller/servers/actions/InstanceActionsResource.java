package io.mullion.controller.servers.actions;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.operations.Operation;
import io.mullion.controller.operations.OperationStore;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.Servers;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code os-instance-actions} of a server. */
@Path("compute/v2.1/servers/{id}/os-instance-actions")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public final class InstanceActionsResource {
    private static final int MOST = 1000;

    private final Servers servers;
    private final OperationStore operations;
    private final Database database;
    private final Policy policy;

    @Inject
    InstanceActionsResource(Servers servers, OperationStore operations, Database database, Policy policy) {
        this.servers = servers;
        this.operations = operations;
        this.database = database;
        this.policy = policy;
    }

    /** The newest first. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request, @PathParam("id") String id) {
        Server server = servers.requireEvenDeleted(request, id, "os_compute_api:os-instance-actions:list");
        Paging paging = Paging.of(request, MOST);
        List<Operation> page = page(server, paging);
        InstanceActionBody body = new InstanceActionBody(request, true, true);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("instanceActions", page.stream().map(body::summary).toList());
        List<Paging.Link> next = paging.next(
                request,
                "v2.1/servers/" + id + "/os-instance-actions",
                page,
                operation -> operation.subject().requestId());
        if (request.version().from(58) && !next.isEmpty()) {
            answer.put("links", next);
        }
        return answer;
    }

    /** One action with the steps it took. */
    @GET
    @Path("{request}")
    public Map<String, Object> show(
            @Context ApiRequest request, @PathParam("id") String id, @PathParam("request") String requestId) {
        Server server = servers.requireEvenDeleted(request, id, "os_compute_api:os-instance-actions:show");
        Operation operation = all(server).stream()
                .filter(each -> each.subject().requestId().equals(requestId))
                .findFirst()
                .orElseThrow(() -> MullionException.notFound(
                        "Action for request_id " + requestId + " on instance " + id + " not found"));
        boolean events = policy.allows(request.caller(), "os_compute_api:os-instance-actions:events", Map.of());
        boolean details =
                policy.allows(request.caller(), "os_compute_api:os-instance-actions:events:details", Map.of());
        InstanceActionBody body = new InstanceActionBody(request, events, details);
        return Map.of(
                "instanceAction",
                body.detail(operation, database.read(handle -> operations.events(handle, operation.id()))));
    }

    private List<Operation> page(Server server, Paging paging) {
        List<Operation> all = all(server);
        int start = paging.marker().map(marker -> 1 + position(all, marker)).orElse(0);
        return all.subList(start, Math.min(all.size(), start + paging.limit()));
    }

    private static int position(List<Operation> all, String marker) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).subject().requestId().equals(marker)) {
                return i;
            }
        }
        throw MullionException.invalid("Marker " + marker + " could not be found.");
    }

    private List<Operation> all(Server server) {
        return database.read(handle -> operations.about(handle, server.id().toString()));
    }
}
