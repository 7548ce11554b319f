package io.mullion.controller.volumes.types;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.Since;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;

/** {@code /default-types}, from 3.62 on: the type a project's volumes get without asking. */
@Path("volume/v3/default-types")
@Produces(MediaType.APPLICATION_JSON)
public final class DefaultTypesResource {
    private static final int FIRST = 62;
    private static final String KEY = "default_type";

    private final VolumeTypes types;
    private final AccessStore store;
    private final VolumeAccess access;
    private final Database database;

    @Inject
    DefaultTypesResource(VolumeTypes types, AccessStore store, VolumeAccess access, Database database) {
        this.types = types;
        this.store = store;
        this.access = access;
        this.database = database;
    }

    /** All that are set. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        Since.minor(request, FIRST);
        access.require(request.caller(), "volume_extension:default_get_all");
        return Map.of(
                "default_types",
                database.read(store::defaults).stream()
                        .map(set -> view(set.project(), set.type()))
                        .toList());
    }

    /** One project's. */
    @GET
    @Path("{project}")
    public Map<String, Object> show(@PathParam("project") String project, @Context ApiRequest request) {
        Since.minor(request, FIRST);
        access.require(request.caller(), "volume_extension:default_get", project);
        return database.read(handle -> store.defaultOf(handle, project))
                .map(type -> Map.<String, Object>of(KEY, view(project, type)))
                .orElseThrow(() -> MullionException.notFound("Default type for project " + project + " not found."));
    }

    /** Sets one project's. */
    @PUT
    @Path("{project}")
    public Map<String, Object> set(
            @PathParam("project") String project, DefaultTypeBody body, @Context ApiRequest request) {
        Since.minor(request, FIRST);
        access.require(request.caller(), "volume_extension:default_set_or_update", project);
        UUID type = database.inTransaction(handle -> {
            UUID id = typeOf(request, body, handle).id();
            store.setDefault(handle, project, id);
            return id;
        });
        return Map.of(KEY, view(project, type));
    }

    /** Takes one project's back. */
    @DELETE
    @Path("{project}")
    public void unset(@PathParam("project") String project, @Context ApiRequest request) {
        Since.minor(request, FIRST);
        access.require(request.caller(), "volume_extension:default_unset", project);
        Boolean unused = database.inTransaction(handle -> store.removeDefault(handle, project));
    }

    private VolumeType typeOf(ApiRequest request, DefaultTypeBody body, org.jdbi.v3.core.Handle handle) {
        try {
            return types.byNameOrId(handle, request.caller(), body.value().type());
        } catch (MullionException absent) {
            throw new MullionException(ErrorCode.INVALID_INPUT, absent.getMessage(), absent);
        }
    }

    private static Map<String, Object> view(String project, UUID type) {
        return Map.of("project_id", project, "volume_type_id", type);
    }
}
