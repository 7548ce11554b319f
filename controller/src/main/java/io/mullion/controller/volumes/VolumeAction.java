package io.mullion.controller.volumes;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.ActionCall;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** What can be done to a volume by {@code POST /volumes/{id}/action}; features add theirs to the set. */
public interface VolumeAction {
    /** The keys that name it, such as {@code os-extend}. */
    Set<String> names();

    /** Checks policy and body, does it or hands it in, and answers. */
    Response act(ApiRequest request, Volume volume, ActionCall call);
}
