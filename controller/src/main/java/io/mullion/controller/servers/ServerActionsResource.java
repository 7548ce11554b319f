package io.mullion.controller.servers;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.JsonBodies;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the handler for the one key of an action's body. */
@Path("compute/v2.1/servers/{id}/action")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public final class ServerActionsResource {
    private final Map<String, ServerActionHandler<?>> handlers;

    @Inject
    ServerActionsResource(Set<ServerActionHandler<?>> handlers) {
        this.handlers = handlers.stream().collect(Collectors.toMap(ServerActionHandler::key, Function.identity()));
    }

    /** Does what the body's only key asks for. */
    @POST
    public Response act(@Context ApiRequest request, @PathParam("id") String id, JsonNode body) {
        if (body.size() != 1) {
            throw MullionException.invalid(
                    body.isEmpty() ? "Malformed request body" : "Multiple actions in one request are not allowed");
        }
        String key = body.fieldNames().next();
        ServerActionHandler<?> handler = handlers.get(key);
        int minor = request.version().minor();
        if (handler == null || minor < handler.from() || minor > handler.until()) {
            throw MullionException.invalid("There is no such action: " + key);
        }
        return act(handler, request, id, body);
    }

    private static <B> Response act(ServerActionHandler<B> handler, ApiRequest request, String id, JsonNode body) {
        B read = handler.body() == ServerActionHandler.NoBody.class
                ? handler.body().cast(new ServerActionHandler.NoBody())
                : JsonBodies.read(body, handler.body(), request.version());
        return handler.act(request, id, read);
    }
}
