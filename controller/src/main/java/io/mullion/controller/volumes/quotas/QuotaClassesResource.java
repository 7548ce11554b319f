package io.mullion.controller.volumes.quotas;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.VolumeAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /os-quota-class-sets}: the class {@code default} holds for all projects without own limits. */
@Path("volume/v3/os-quota-class-sets/{class}")
@Produces(MediaType.APPLICATION_JSON)
public final class QuotaClassesResource {
    private static final String KEY = "quota_class_set";

    private final QuotaSets sets;
    private final VolumeAccess access;
    private final Database database;

    @Inject
    QuotaClassesResource(QuotaSets sets, VolumeAccess access, Database database) {
        this.sets = sets;
        this.access = access;
        this.database = database;
    }

    /** Limits of a class. */
    @GET
    public Map<String, Object> show(@PathParam("class") String name, @Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:quota_classes:get");
        Map<String, Object> body = new LinkedHashMap<>(database.read(handle -> sets.ofClass(handle, name)));
        body.put("id", name);
        return Map.of(KEY, body);
    }

    /** Sets limits of a class. */
    @PUT
    public Map<String, Object> update(
            @PathParam("class") String name, QuotaClassBody body, @Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:quota_classes:update");
        return Map.of(KEY, database.inTransaction(handle -> {
            sets.updateClass(handle, name, body.set());
            return sets.ofClass(handle, name);
        }));
    }
}
