package io.mullion.controller.volumes.snapshots;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.JsonBodies;
import io.mullion.controller.volumes.api.ActionCall;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;

/** {@code /snapshots/{id}/action}: what administrators do when a snapshot is stuck. */
@Path("volume/v3/snapshots/{id}/action")
@Produces(MediaType.APPLICATION_JSON)
public final class SnapshotActionsResource {
    private final SnapshotCalls calls;
    private final SnapshotStore store;
    private final VolumeAccess access;
    private final Database database;
    private final Clock clock;

    @Inject
    SnapshotActionsResource(
            SnapshotCalls calls, SnapshotStore store, VolumeAccess access, Database database, Clock clock) {
        this.calls = calls;
        this.store = store;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    /** Does what the one key of the body says. */
    @POST
    public Response act(@PathParam("id") String id, JsonNode body, @Context ApiRequest request) {
        Snapshot snapshot = database.read(handle -> calls.visible(handle, request, id));
        ActionCall call = ActionCall.of(body);
        switch (call.name()) {
            case "os-reset_status" -> reset(snapshot, request, call);
            case "os-force_delete" -> {
                access.require(
                        request.caller(), "volume_extension:snapshot_admin_actions:force_delete", snapshot.owner());
                calls.delete(request, snapshot.id(), true);
            }
            default -> throw call.unknown();
        }
        return Response.accepted().build();
    }

    private void reset(Snapshot snapshot, ApiRequest request, ActionCall call) {
        access.require(request.caller(), "volume_extension:snapshot_admin_actions:reset_status", snapshot.owner());
        ResetSnapshotBody body = JsonBodies.read(call.body(), ResetSnapshotBody.class, request.version());
        SnapshotStatus wanted = SnapshotStatus.of(body.reset().status())
                .orElseThrow(() -> MullionException.invalid("Invalid input for field/attribute status. Value: "
                        + body.reset().status() + ". It is no status of a snapshot."));
        boolean unused = database.inTransaction(handle -> store.move(
                handle, snapshot.id(), Arrays.asList(SnapshotStatus.values()), wanted, "", WireTime.now(clock)));
    }
}
