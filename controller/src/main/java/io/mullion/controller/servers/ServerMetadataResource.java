package io.mullion.controller.servers;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.BodySchema;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Free key and value pairs of a server. */
@Path("compute/v2.1/servers/{id}/metadata")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public final class ServerMetadataResource {
    /** Most pairs of one server, as nova's quota {@code metadata_items} has it by default. */
    static final int MOST = 128;

    private static final String RULE = "os_compute_api:server-metadata:";

    private final Servers servers;
    private final ServerStore store;
    private final Database database;
    private final Clock clock;

    @Inject
    ServerMetadataResource(Servers servers, ServerStore store, Database database, Clock clock) {
        this.servers = servers;
        this.store = store;
        this.database = database;
        this.clock = clock;
    }

    /** Several pairs. */
    @BodySchema("metadata.json")
    record Pairs(Map<String, String> metadata) {}

    /** One pair. */
    @BodySchema("meta.json")
    record Pair(Map<String, String> meta) {}

    /** All pairs. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request, @PathParam("id") String id) {
        return Map.of("metadata", servers.require(request, id, RULE + "index").metadata());
    }

    /** Adds pairs to those that are there. */
    @POST
    public Map<String, Object> add(@Context ApiRequest request, @PathParam("id") String id, Pairs body) {
        Server server = servers.require(request, id, RULE + "create");
        return Map.of("metadata", change(server, old -> merged(old, body.metadata())));
    }

    /** Puts pairs in the place of those that are there. */
    @PUT
    public Map<String, Object> replace(@Context ApiRequest request, @PathParam("id") String id, Pairs body) {
        Server server = servers.require(request, id, RULE + "update_all");
        return Map.of("metadata", change(server, old -> body.metadata()));
    }

    /** One pair. */
    @GET
    @Path("{key}")
    public Map<String, Object> show(
            @Context ApiRequest request, @PathParam("id") String id, @PathParam("key") String key) {
        Server server = servers.require(request, id, RULE + "show");
        String value = Optional.ofNullable(server.metadata().get(key)).orElseThrow(() -> absent(key));
        return Map.of("meta", Map.of(key, value));
    }

    /** Sets one pair. */
    @PUT
    @Path("{key}")
    public Map<String, Object> set(
            @Context ApiRequest request, @PathParam("id") String id, @PathParam("key") String key, Pair body) {
        Server server = servers.require(request, id, RULE + "update");
        if (!body.meta().containsKey(key)) {
            throw MullionException.invalid("Request body and URI mismatch");
        }
        change(server, old -> merged(old, body.meta()));
        return Map.of("meta", body.meta());
    }

    /** Removes one pair. */
    @DELETE
    @Path("{key}")
    public void remove(@Context ApiRequest request, @PathParam("id") String id, @PathParam("key") String key) {
        Server server = servers.require(request, id, RULE + "delete");
        if (!server.metadata().containsKey(key)) {
            throw absent(key);
        }
        change(server, old -> {
            Map<String, String> rest = new HashMap<>(old);
            rest.remove(key);
            return rest;
        });
    }

    private Map<String, String> change(Server server, UnaryOperator<Map<String, String>> change) {
        return database.inTransaction(handle -> {
            Server now = store.lock(handle, server.id())
                    .orElseThrow(() -> Servers.absent(server.id().toString()));
            Map<String, String> changed = change.apply(now.metadata());
            if (changed.size() > MOST) {
                throw new MullionException(ErrorCode.OVER_QUOTA, "Maximum number of metadata items exceeds " + MOST);
            }
            store.metadata(handle, now.id(), changed, clock.instant());
            return changed;
        });
    }

    private static Map<String, String> merged(Map<String, String> old, Map<String, String> added) {
        Map<String, String> all = new HashMap<>(old);
        all.putAll(added);
        return all;
    }

    private static MullionException absent(String key) {
        return MullionException.notFound("Metadata item was not found: " + key);
    }
}
