package io.mullion.controller.volumes.groups;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.VolumeAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** {@code /consistencygroups/create_from_src}. */
@Path("volume/v3/consistencygroups/create_from_src")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsistencyGroupCopyResource {
    private final GroupCopyCalls calls;
    private final VolumeAccess access;

    @Inject
    ConsistencyGroupCopyResource(GroupCopyCalls calls, VolumeAccess access) {
        this.calls = calls;
        this.access = access;
    }

    /** Makes a group from a snapshot of one, or from another one. */
    @POST
    public Response copy(CopyGroupBody body, @Context ApiRequest request) {
        access.require(request.caller(), "consistencygroup:create");
        Group made = calls.copy(request, body.copy());
        return Response.accepted(Map.of("consistencygroup", GroupView.summary(made.id(), made.label())))
                .build();
    }
}
