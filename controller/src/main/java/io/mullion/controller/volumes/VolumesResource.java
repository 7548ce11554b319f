package io.mullion.controller.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.BooleanText;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
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
import java.time.Clock;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** {@code /volumes}: one volume (reference/volume-api.md §4). */
@Path("volume/v3/volumes")
@Produces(MediaType.APPLICATION_JSON)
public final class VolumesResource {
    private static final String KEY = "volume";
    private static final int FORCE = 23;
    private static final int SOMETHING_TO_CHANGE = 53;

    private final VolumeCalls calls;
    private final VolumeWishes wishes;
    private final Volumes volumes;
    private final Stores stores;
    private final VolumeView view;
    private final VolumeAccess access;
    private final Database database;

    @Inject
    VolumesResource(
            VolumeCalls calls,
            VolumeWishes wishes,
            Volumes volumes,
            Stores stores,
            VolumeView view,
            VolumeAccess access,
            Database database) {
        this.calls = calls;
        this.wishes = wishes;
        this.volumes = volumes;
        this.stores = stores;
        this.view = view;
        this.access = access;
        this.database = database;
    }

    /** Where volumes are kept, and the time of a change. */
    record Stores(VolumeStore volumes, VolumeListStore lists, Clock clock) {
        @Inject
        Stores {}
    }

    /** Makes one. */
    @POST
    public Response create(CreateVolumeBody body, @Context ApiRequest request) {
        access.require(request.caller(), "volume:create");
        VolumeDetails created = calls.create(request, (handle, asked) -> wishes.read(handle, asked, body.volume()));
        return Response.accepted(Map.of(KEY, view.base(request, created))).build();
    }

    /** Shows one. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@PathParam("id") String id, @Context ApiRequest request) {
        return Map.of(KEY, view.detail(request, database.read(handle -> details(handle, request, id))));
    }

    /** Changes name, description and metadata. */
    @PUT
    @Path("{id}")
    public Map<String, Object> update(@PathParam("id") String id, UpdateVolumeBody body, @Context ApiRequest request) {
        if (body.volume().empty() && request.version().from(SOMETHING_TO_CHANGE)) {
            throw MullionException.invalid(
                    "Invalid input for field/attribute volume. Value: {}. There is nothing to change.");
        }
        VolumeDetails changed = database.inTransaction(handle -> {
            Volume volume = volumes.visible(handle, request.caller(), id);
            access.require(request.caller(), "volume:update", volume.owner());
            Map<String, String> metadata = body.volume().metadata();
            if (metadata != null) {
                stores.volumes().setMetadata(handle, volume.id(), metadata, WireTime.now(stores.clock()));
            }
            stores.volumes()
                    .setLabel(handle, volume.id(), body.volume().over(volume.label()), WireTime.now(stores.clock()));
            return details(handle, request, id);
        });
        return Map.of(KEY, view.base(request, changed));
    }

    /** Removes one, its snapshots too with {@code cascade}; with {@code force}, from 3.23 on, in any status. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @Context ApiRequest request) {
        boolean cascade = BooleanText.parameter(request, "cascade");
        boolean force = request.version().from(FORCE) && BooleanText.parameter(request, "force");
        Volume volume = database.read(handle -> volumes.visible(handle, request.caller(), id));
        access.require(request.caller(), force ? "volume:force_delete" : "volume:delete", volume.owner());
        calls.delete(request, id, change(cascade, force));
        return Response.accepted().build();
    }

    private VolumeDetails details(Handle handle, ApiRequest request, String id) {
        Volume volume = volumes.visible(handle, request.caller(), id);
        return stores.lists().find(handle, volume.id()).orElseThrow(() -> Volumes.absent(id));
    }

    private static VolumeChange change(boolean cascade, boolean force) {
        if (force) {
            return cascade ? VolumeChange.FORCE_DELETE_CASCADE : VolumeChange.FORCE_DELETE;
        }
        return cascade ? VolumeChange.DELETE_CASCADE : VolumeChange.DELETE;
    }
}
