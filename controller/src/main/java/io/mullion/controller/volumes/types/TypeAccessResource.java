package io.mullion.controller.volumes.types;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Who may use a private type. */
@Path("volume/v3/types/{type}")
@Produces(MediaType.APPLICATION_JSON)
public final class TypeAccessResource {
    private static final String RULE = "volume_extension:volume_type_access";

    private final VolumeTypes types;
    private final AccessStore store;
    private final VolumeAccess access;
    private final Database database;

    @Inject
    TypeAccessResource(VolumeTypes types, AccessStore store, VolumeAccess access, Database database) {
        this.types = types;
        this.store = store;
        this.access = access;
        this.database = database;
    }

    /** Lists the projects; a public type has no list. */
    @GET
    @Path("os-volume-type-access")
    public Map<String, Object> list(@PathParam("type") String id, @Context ApiRequest request) {
        access.require(request.caller(), RULE + ":get_all_for_type");
        List<Map<String, Object>> projects = database.read(handle -> {
            VolumeType type = types.visible(handle, request.caller(), id);
            if (type.isPublic()) {
                throw MullionException.notFound("Access list not available for public volume types.");
            }
            return store.projects(handle, type.id()).stream()
                    .map(project -> Map.<String, Object>of("volume_type_id", type.id(), "project_id", project))
                    .toList();
        });
        return Map.of("volume_type_access", projects);
    }

    /** Adds or removes a project. */
    @POST
    @Path("action")
    public Response act(@PathParam("type") String id, ProjectAccessBody body, @Context ApiRequest request) {
        ProjectAccessBody.Project added = body.add();
        if (added != null) {
            access.require(request.caller(), RULE + ":addProjectAccess");
            database.useTransaction(
                    handle -> store.add(handle, privateType(handle, request, id).id(), added.project()));
        }
        ProjectAccessBody.Project removed = body.remove();
        if (removed != null) {
            access.require(request.caller(), RULE + ":removeProjectAccess");
            database.useTransaction(handle -> remove(handle, privateType(handle, request, id), removed.project()));
        }
        return Response.accepted().build();
    }

    private void remove(Handle handle, VolumeType type, String project) {
        if (!store.remove(handle, type.id(), project)) {
            throw MullionException.notFound(
                    "Volume type access not found for " + type.id() + " / " + project + " combination.");
        }
    }

    private VolumeType privateType(Handle handle, ApiRequest request, String id) {
        VolumeType type = types.visible(handle, request.caller(), id);
        if (type.isPublic()) {
            throw MullionException.invalid(
                    "Invalid volume type: Type access modification is not applicable to public volume type.");
        }
        return type;
    }
}
