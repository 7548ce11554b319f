package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.BooleanText;
import io.mullion.controller.volumes.api.Since;
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

/** {@code /groups/{id}/action}: deletes and resets. */
@Path("volume/v3/groups/{id}/action")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupActionsResource {
    private static final int FIRST = 13;
    private static final int RESET = 20;

    private final GenericGroups generic;
    private final Groups groups;
    private final GroupStore store;
    private final VolumeAccess access;
    private final Database database;
    private final Clock clock;

    @Inject
    GroupActionsResource(
            GenericGroups generic,
            Groups groups,
            GroupStore store,
            VolumeAccess access,
            Database database,
            Clock clock) {
        this.generic = generic;
        this.groups = groups;
        this.store = store;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    /** Does what the one key of the body says. */
    @POST
    public Response act(@PathParam("id") String id, GroupActionBody body, @Context ApiRequest request) {
        Since.minor(request, FIRST);
        Group group = generic.visible(request, id);
        GroupActionBody.Delete delete = body.delete();
        GroupActionBody.Reset reset = body.reset();
        if (delete != null) {
            access.require(request.caller(), "group:delete", group.owner());
            groups.delete(request, group.id(), delete.volumes() != null && BooleanText.of(delete.volumes()));
        }
        if (reset != null) {
            Since.minor(request, RESET);
            access.require(request.caller(), "group:reset_status", group.owner());
            GroupStatus wanted = GroupStatus.of(reset.status())
                    .orElseThrow(() -> MullionException.invalid("Invalid input for field/attribute status. Value: "
                            + reset.status() + ". It is no status of a group."));
            database.useTransaction(handle -> store.force(handle, group.id(), wanted, WireTime.now(clock)));
        }
        return Response.accepted().build();
    }
}
