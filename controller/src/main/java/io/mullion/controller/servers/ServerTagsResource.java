package io.mullion.controller.servers;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.BodySchema;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tags of a server, from compute 2.26. */
@Path("compute/v2.1/servers/{id}/tags")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public final class ServerTagsResource {
    private static final int MOST = 50;
    private static final int LONGEST = 60;
    private static final String RULE = "os_compute_api:os-server-tags:";

    private final Servers servers;
    private final ServerStore store;
    private final Database database;

    @Inject
    ServerTagsResource(Servers servers, ServerStore store, Database database) {
        this.servers = servers;
        this.store = store;
        this.database = database;
    }

    /** All tags of a server. */
    @BodySchema("tags.json")
    record Tags(List<String> tags) {}

    /** All tags. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request, @PathParam("id") String id) {
        Server server = require(request, id, "index");
        return Map.of("tags", tags(server));
    }

    /** Puts these tags in the place of those that are there. */
    @PUT
    public Map<String, Object> replace(@Context ApiRequest request, @PathParam("id") String id, Tags body) {
        Server server = require(request, id, "update_all");
        database.useTransaction(handle -> store.tags(handle, server.id(), body.tags()));
        return Map.of("tags", tags(server));
    }

    /** Removes all tags. */
    @DELETE
    public void clear(@Context ApiRequest request, @PathParam("id") String id) {
        Server server = require(request, id, "delete_all");
        database.useTransaction(handle -> store.tags(handle, server.id(), List.of()));
    }

    /** Whether a server has a tag. */
    @GET
    @Path("{tag}")
    public Response check(@Context ApiRequest request, @PathParam("id") String id, @PathParam("tag") String tag) {
        requireTag(require(request, id, "show"), tag);
        return Response.noContent().build();
    }

    /** Adds a tag: 201 when it is new, 204 when it was there. */
    @PUT
    @Path("{tag}")
    public Response add(@Context ApiRequest request, @PathParam("id") String id, @PathParam("tag") String tag) {
        Server server = require(request, id, "update");
        if (tag.isEmpty() || tag.length() > LONGEST || tag.contains(",") || tag.contains("/")) {
            throw MullionException.invalid(
                    "Tag '" + tag + "' is invalid. It must be a non empty string without characters"
                            + " '/' and ','. Maximum length " + LONGEST + " characters.");
        }
        Set<String> tags = new TreeSet<>(tags(server));
        if (!tags.add(tag)) {
            return Response.noContent().build();
        }
        if (tags.size() > MOST) {
            throw MullionException.invalid("The number of tags exceeded the per-server limit " + MOST);
        }
        database.useTransaction(handle -> store.tags(handle, server.id(), tags));
        return Response.created(URI.create(request.link("v2.1/servers/" + id + "/tags/" + tag)))
                .build();
    }

    /** Removes a tag. */
    @DELETE
    @Path("{tag}")
    public void remove(@Context ApiRequest request, @PathParam("id") String id, @PathParam("tag") String tag) {
        Server server = require(request, id, "delete");
        Set<String> tags = requireTag(server, tag);
        tags.remove(tag);
        database.useTransaction(handle -> store.tags(handle, server.id(), tags));
    }

    private Server require(ApiRequest request, String id, String rule) {
        if (!request.version().from(26)) {
            throw new NotFoundException();
        }
        return servers.require(request, id, RULE + rule);
    }

    private Set<String> requireTag(Server server, String tag) {
        Set<String> tags = new TreeSet<>(tags(server));
        if (!tags.contains(tag)) {
            throw MullionException.notFound("Server " + server.id() + " has no tag '" + tag + "'");
        }
        return tags;
    }

    private Set<String> tags(Server server) {
        return database.read(handle -> store.tags(handle, server.id()));
    }
}
