package io.mullion.controller.volumes;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.ActionCall;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /volumes/{id}/action}: hands a call to the action that its one key names (reference/volume-api.md §5). */
@Path("volume/v3/volumes/{id}/action")
@Produces(MediaType.APPLICATION_JSON)
public final class VolumeActionsResource {
    private final Volumes volumes;
    private final Map<String, VolumeAction> actions;
    private final Database database;

    @Inject
    VolumeActionsResource(Volumes volumes, Set<VolumeAction> actions, Database database) {
        this.volumes = volumes;
        this.actions = actions.stream()
                .flatMap(action -> action.names().stream().map(name -> Map.entry(name, action)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.database = database;
    }

    /** Does what the one key of the body says. */
    @POST
    public Response act(@PathParam("id") String id, JsonNode body, @Context ApiRequest request) {
        Volume volume = database.read(handle -> volumes.visible(handle, request.caller(), id));
        ActionCall call = ActionCall.of(body);
        VolumeAction action = actions.get(call.name());
        if (action == null) {
            throw call.unknown();
        }
        return action.act(request, volume, call);
    }
}
