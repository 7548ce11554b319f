package io.mullion.controller.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.metadata.MetaBody;
import io.mullion.controller.volumes.metadata.Metadata;
import io.mullion.controller.volumes.metadata.MetadataBody;
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
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** {@code /volumes/{id}/metadata}. */
@Path("volume/v3/volumes/{id}/metadata")
@Produces(MediaType.APPLICATION_JSON)
public final class VolumeMetadataResource {
    private final Volumes volumes;
    private final VolumeStore store;
    private final VolumeAccess access;
    private final Database database;
    private final Clock clock;

    @Inject
    VolumeMetadataResource(Volumes volumes, VolumeStore store, VolumeAccess access, Database database, Clock clock) {
        this.volumes = volumes;
        this.store = store;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    /** All. */
    @GET
    public Map<String, Object> list(@PathParam("id") String id, @Context ApiRequest request) {
        return Metadata.list(kept(request, id, "volume:get_volume_metadata"));
    }

    /** Adds some, or gives them other values. */
    @POST
    public Map<String, Object> merge(@PathParam("id") String id, MetadataBody body, @Context ApiRequest request) {
        return Metadata.merge(kept(request, id, "volume:update_volume_metadata"), body);
    }

    /** These and no others. */
    @PUT
    public Map<String, Object> replace(@PathParam("id") String id, MetadataBody body, @Context ApiRequest request) {
        return Metadata.replace(kept(request, id, "volume:update_volume_metadata"), body);
    }

    /** One. */
    @GET
    @Path("{key}")
    public Map<String, Object> show(
            @PathParam("id") String id, @PathParam("key") String key, @Context ApiRequest request) {
        return Metadata.show(kept(request, id, "volume:get_volume_metadata"), key);
    }

    /** Gives one another value. */
    @PUT
    @Path("{key}")
    public Map<String, Object> set(
            @PathParam("id") String id, @PathParam("key") String key, MetaBody body, @Context ApiRequest request) {
        return Metadata.set(kept(request, id, "volume:update_volume_metadata"), key, body);
    }

    /** Removes one. */
    @DELETE
    @Path("{key}")
    public Response delete(@PathParam("id") String id, @PathParam("key") String key, @Context ApiRequest request) {
        Metadata.delete(kept(request, id, "volume:delete_volume_metadata"), key);
        return Response.ok().build();
    }

    private Metadata.Kept kept(ApiRequest request, String id, String rule) {
        return new Metadata.Kept() {
            @Override
            public Map<String, String> read() {
                return database.read(
                        handle -> allowed(handle, request, id, rule).metadata());
            }

            @Override
            public Map<String, String> change(UnaryOperator<Map<String, String>> change) {
                return database.inTransaction(handle -> {
                    Volume now = allowed(handle, request, id, rule);
                    Map<String, String> changed = change.apply(now.metadata());
                    store.setMetadata(handle, now.id(), changed, WireTime.now(clock));
                    return changed;
                });
            }
        };
    }

    private Volume allowed(Handle handle, ApiRequest request, String id, String rule) {
        Volume found = volumes.visible(handle, request.caller(), id);
        access.require(request.caller(), rule, found.owner());
        return found;
    }
}
