package io.mullion.controller.volumes.groups;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.JsonBodies;
import io.mullion.controller.volumes.api.Since;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** {@code /group_types/{id}/group_specs}. */
@Path("volume/v3/group_types/{type}/group_specs")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupSpecsResource {
    private static final int FIRST = 11;
    private static final String RULE = "group:group_types_specs:";

    private final GroupTypes types;
    private final VolumeAccess access;

    @Inject
    GroupSpecsResource(GroupTypes types, VolumeAccess access) {
        this.types = types;
        this.access = access;
    }

    /** All. */
    @GET
    public Map<String, Object> list(@PathParam("type") String type, @Context ApiRequest request) {
        return Map.of("group_specs", allowed(request, type, "get_all").specs());
    }

    /** Adds some, or gives them other values. */
    @POST
    public Response add(@PathParam("type") String type, GroupSpecsBody body, @Context ApiRequest request) {
        change(allowed(request, type, "create"), specs -> specs.putAll(body.specs()));
        return Response.accepted(Map.of("group_specs", body.specs())).build();
    }

    /** One. */
    @GET
    @Path("{key}")
    public Map<String, Object> show(
            @PathParam("type") String type, @PathParam("key") String key, @Context ApiRequest request) {
        String value = allowed(request, type, "get").specs().get(key);
        if (value == null) {
            throw absent(type, key);
        }
        return Map.of(key, value);
    }

    /** Gives one another value: the body holds just this key. */
    @PUT
    @Path("{key}")
    public Map<String, Object> update(
            @PathParam("type") String type, @PathParam("key") String key, JsonNode body, @Context ApiRequest request) {
        GroupType found = allowed(request, type, "update");
        GroupSpecsBody checked =
                JsonBodies.read(JsonBodies.wrapped("group_specs", body), GroupSpecsBody.class, request.version());
        String value = checked.specs().get(key);
        if (value == null || checked.specs().size() != 1) {
            throw MullionException.invalid("Request body and URI mismatch");
        }
        change(found, specs -> specs.put(key, value));
        return Map.of(key, value);
    }

    /** Removes one. */
    @DELETE
    @Path("{key}")
    public Response delete(@PathParam("type") String type, @PathParam("key") String key, @Context ApiRequest request) {
        change(allowed(request, type, "delete"), specs -> {
            if (specs.remove(key) == null) {
                throw absent(type, key);
            }
        });
        return Response.accepted().build();
    }

    private void change(GroupType type, Consumer<Map<String, String>> change) {
        GroupType unused = types.change(type.id(), old -> {
            Map<String, String> specs = new TreeMap<>(old.specs());
            change.accept(specs);
            return new GroupType(old.id(), old.name(), old.description(), old.isPublic(), specs);
        });
    }

    private GroupType allowed(ApiRequest request, String type, String verb) {
        Since.minor(request, FIRST);
        access.require(request.caller(), RULE + verb);
        return types.visible(request, type);
    }

    private static MullionException absent(String type, String key) {
        return MullionException.notFound("Group Type " + type + " has no specs with key " + key + ".");
    }
}
