package io.mullion.controller.volumes.snapshots;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.Volumes;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /snapshots}: one snapshot (reference/volume-api.md §7). */
@Path("volume/v3/snapshots")
@Produces(MediaType.APPLICATION_JSON)
public final class SnapshotsResource {
    private static final String KEY = "snapshot";
    private static final int NO_FORCE = 66;

    private final SnapshotCalls calls;
    private final SnapshotStore store;
    private final Volumes volumes;
    private final VolumeAccess access;
    private final Database database;
    private final Clock clock;

    @Inject
    SnapshotsResource(
            SnapshotCalls calls,
            SnapshotStore store,
            Volumes volumes,
            VolumeAccess access,
            Database database,
            Clock clock) {
        this.calls = calls;
        this.store = store;
        this.volumes = volumes;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    /** Makes one. */
    @POST
    public Response create(CreateSnapshotBody body, @Context ApiRequest request) {
        CreateSnapshotBody.Fields fields = body.snapshot();
        Volume volume = database.read(handle -> volumes.visible(handle, request.caller(), fields.volume()));
        access.require(request.caller(), "volume:create_snapshot", volume.owner());
        Snapshot created = calls.create(
                request,
                volume.id(),
                fields.label(),
                Optional.ofNullable(fields.metadata()).orElse(Map.of()),
                attachedToo(request, fields.force()));
        return Response.accepted(Map.of(KEY, SnapshotView.summary(request, created)))
                .build();
    }

    /** Shows one. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@PathParam("id") String id, @Context ApiRequest request) {
        Snapshot snapshot = database.read(handle -> calls.visible(handle, request, id));
        return Map.of(KEY, SnapshotView.detail(request, snapshot));
    }

    /** Changes name and description. */
    @PUT
    @Path("{id}")
    public Map<String, Object> update(
            @PathParam("id") String id, UpdateSnapshotBody body, @Context ApiRequest request) {
        Snapshot changed = database.inTransaction(handle -> {
            Snapshot snapshot = calls.visible(handle, request, id);
            access.require(request.caller(), "volume:update_snapshot", snapshot.owner());
            store.setLabel(handle, snapshot.id(), body.snapshot().over(snapshot.label()), WireTime.now(clock));
            return calls.visible(handle, request, id);
        });
        return Map.of(KEY, SnapshotView.summary(request, changed));
    }

    /** Removes one. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @Context ApiRequest request) {
        Snapshot snapshot = database.read(handle -> calls.visible(handle, request, id));
        access.require(request.caller(), "volume:delete_snapshot", snapshot.owner());
        calls.delete(request, snapshot.id(), false);
        return Response.accepted().build();
    }

    /** Whether the volume may be in use: where it is forced, and from 3.66 on always; to forbid it is an error then. */
    private static boolean attachedToo(ApiRequest request, @Nullable Object force) {
        if (!request.version().from(NO_FORCE)) {
            return force != null && BooleanText.of(force);
        }
        if (force != null && !BooleanText.of(force)) {
            throw MullionException.invalid(
                    "Invalid input received: Invalid value 'False' for 'force': it is always true"
                            + " from microversion 3.66 on.");
        }
        return true;
    }
}
