package io.mullion.controller.servers;

import io.mullion.controller.database.Database;
import io.mullion.controller.database.Listing;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code /servers}: list, show, describe anew. Making and removing have resources of their own. */
@Path("compute/v2.1/servers")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public final class ServersResource {
    private static final String RULE = "os_compute_api:servers:";

    private final Servers servers;
    private final ServerStore store;
    private final ServerViews views;
    private final Database database;
    private final Clock clock;

    @Inject
    ServersResource(Servers servers, ServerStore store, ServerViews views, Database database, Clock clock) {
        this.servers = servers;
        this.store = store;
        this.views = views;
        this.database = database;
        this.clock = clock;
    }

    /** Ids and names. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        servers.requireMayList(request, RULE + "index");
        List<Server> page = page(request);
        ServerBody body = new ServerBody(request, servers.isAdmin(request));
        return answer(request, "servers", page, page.stream().map(body::summary).toList());
    }

    /** All there is to know. */
    @GET
    @Path("detail")
    public Map<String, Object> detail(@Context ApiRequest request) {
        servers.requireMayList(request, RULE + "detail");
        List<Server> page = page(request);
        ServerBody body = new ServerBody(request, servers.isAdmin(request));
        return answer(
                request,
                "servers/detail",
                page,
                views.of(page).stream().map(body::detail).toList());
    }

    /** One server. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        Server server = servers.require(request, id, RULE + "show");
        return Map.of("server", new ServerBody(request, servers.isAdmin(request)).detail(views.of(server)));
    }

    /** Changes what a server is called. */
    @PUT
    @Path("{id}")
    public Map<String, Object> update(@Context ApiRequest request, @PathParam("id") String id, UpdateServerBody body) {
        Server server = servers.require(request, id, RULE + "update");
        Server.Texts texts = body.server().over(server.texts());
        Server changed = database.inTransaction(handle -> {
            store.texts(handle, server.id(), texts, clock.instant());
            return store.find(handle, server.id()).orElseThrow();
        });
        return Map.of("server", new ServerBody(request, servers.isAdmin(request)).afterUpdate(views.of(changed)));
    }

    /** Addresses by network. */
    @GET
    @Path("{id}/ips")
    public Map<String, Object> addresses(@Context ApiRequest request, @PathParam("id") String id) {
        Server server = servers.require(request, id, "os_compute_api:ips:index");
        return Map.of("addresses", new ServerBody(request, false).addresses(views.of(server)));
    }

    private List<Server> page(ApiRequest request) {
        ServerQuery query = new ServerQuery(request, servers.isAdmin(request));
        Listing listing = query.listing();
        Paging paging = query.paging();
        return database.read(handle -> {
            paging.marker()
                    .filter(marker -> store.find(handle, ServerQuery.id(marker)).isEmpty())
                    .ifPresent(marker -> {
                        throw ServerQuery.unknownMarker(marker);
                    });
            return store.list(handle, listing, paging.limit());
        });
    }

    private static Map<String, Object> answer(
            ApiRequest request, String path, List<Server> page, List<Map<String, Object>> shown) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("servers", shown);
        Function<Server, String> id = server -> server.id().toString();
        List<Paging.Link> next = Paging.of(request, ServerQuery.MOST).next(request, "v2.1/" + path, page, id);
        if (!next.isEmpty()) {
            body.put("servers_links", next);
        }
        return body;
    }
}
