package io.mullion.controller.volumes.quotas;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.BooleanText;
import io.mullion.controller.volumes.api.VolumeAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /os-quota-sets} (reference/volume-api.md §11). */
@Path("volume/v3/os-quota-sets/{project}")
@Produces(MediaType.APPLICATION_JSON)
public final class QuotaSetsResource {
    private static final String RULE = "volume_extension:quotas:";
    private static final String KEY = "quota_set";

    private final QuotaSets sets;
    private final LimitStore limits;
    private final VolumeAccess access;
    private final Database database;

    @Inject
    QuotaSetsResource(QuotaSets sets, LimitStore limits, VolumeAccess access, Database database) {
        this.sets = sets;
        this.limits = limits;
        this.access = access;
        this.database = database;
    }

    /** Limits, or limits and usage. */
    @GET
    public Map<String, Object> show(@PathParam("project") String project, @Context ApiRequest request) {
        access.require(request.caller(), RULE + "show", project);
        boolean usage = BooleanText.parameter(request, "usage");
        return body(
                project,
                database.read(handle -> usage ? sets.withUsage(handle, project) : sets.ofProject(handle, project)));
    }

    /** Limits of a project that has none of its own. */
    @GET
    @Path("defaults")
    public Map<String, Object> defaults(@PathParam("project") String project, @Context ApiRequest request) {
        access.require(request.caller(), RULE + "show", project);
        return body(project, database.read(sets::defaults));
    }

    /** Sets limits. */
    @PUT
    public Map<String, Object> update(
            @PathParam("project") String project, QuotaSetBody body, @Context ApiRequest request) {
        access.require(request.caller(), RULE + "update", project);
        return Map.of(KEY, database.inTransaction(handle -> {
            sets.updateProject(handle, project, body.set());
            return sets.ofProject(handle, project);
        }));
    }

    /** Takes a project's own limits back; what it has stays counted. */
    @DELETE
    public Response delete(@PathParam("project") String project, @Context ApiRequest request) {
        access.require(request.caller(), RULE + "delete", project);
        database.useTransaction(handle -> limits.deleteProject(handle, project));
        return Response.ok().build();
    }

    private static Map<String, Object> body(String project, Map<String, Object> set) {
        Map<String, Object> body = new LinkedHashMap<>(set);
        body.put("id", project);
        return Map.of(KEY, body);
    }
}
