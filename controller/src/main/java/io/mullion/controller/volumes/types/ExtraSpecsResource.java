package io.mullion.controller.volumes.types;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.JsonBodies;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code /types/{id}/extra_specs}. */
@Path("volume/v3/types/{type}/extra_specs")
@Produces(MediaType.APPLICATION_JSON)
public final class ExtraSpecsResource {
    private final TypeChanges changes;
    private final VolumeTypes types;
    private final TypeView view;
    private final VolumeAccess access;
    private final Database database;

    @Inject
    ExtraSpecsResource(TypeChanges changes, VolumeTypes types, TypeView view, VolumeAccess access, Database database) {
        this.changes = changes;
        this.types = types;
        this.view = view;
        this.access = access;
        this.database = database;
    }

    /** Shows those that the caller may see. */
    @GET
    public Map<String, Object> list(@PathParam("type") String type, @Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:types_extra_specs:index");
        return Map.of("extra_specs", specs(type, request));
    }

    /** Adds some, or gives them other values. */
    @POST
    public Map<String, Object> add(@PathParam("type") String type, ExtraSpecsBody body, @Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:types_extra_specs:create");
        changes.changeSpecs(request.caller(), type, specs -> {
            specs.putAll(TypeChanges.specs(body.specs()));
            return specs;
        });
        return Map.of("extra_specs", body.specs());
    }

    /** Shows one. */
    @GET
    @Path("{key}")
    public Map<String, String> show(
            @PathParam("type") String type, @PathParam("key") String key, @Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:types_extra_specs:show");
        return Optional.ofNullable(specs(type, request).get(key))
                .map(value -> Map.of(key, value))
                .orElseThrow(() -> absent(type, key));
    }

    /** Gives one another value: the body holds just this key. */
    @PUT
    @Path("{key}")
    public Map<String, Object> update(
            @PathParam("type") String type, @PathParam("key") String key, JsonNode body, @Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:types_extra_specs:update");
        if (body.size() != 1) {
            throw MullionException.invalid(
                    body.isEmpty()
                            ? "The body does not have enough properties: it must hold just the key " + key + "."
                            : "The body has too many properties: it must hold just the key " + key + ".");
        }
        if (!body.has(key)) {
            throw MullionException.invalid("Request body and URI mismatch");
        }
        ExtraSpecsBody checked =
                JsonBodies.read(JsonBodies.wrapped("extra_specs", body), ExtraSpecsBody.class, request.version());
        changes.changeSpecs(request.caller(), type, specs -> {
            specs.putAll(TypeChanges.specs(checked.specs()));
            return specs;
        });
        return new LinkedHashMap<>(checked.specs());
    }

    /** Removes one. */
    @DELETE
    @Path("{key}")
    public Response delete(@PathParam("type") String type, @PathParam("key") String key, @Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:types_extra_specs:delete");
        changes.changeSpecs(request.caller(), type, specs -> {
            if (specs.remove(key) == null) {
                throw absent(type, key);
            }
            return specs;
        });
        return Response.accepted().build();
    }

    private Map<String, String> specs(String type, ApiRequest request) {
        return database.read(handle -> view.specs(request.caller(), types.visible(handle, request.caller(), type)));
    }

    private static MullionException absent(String type, String key) {
        return MullionException.notFound("Volume Type " + type + " has no extra specs with key " + key + ".");
    }
}
