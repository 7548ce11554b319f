package io.mullion.controller.volumes.discovery;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.ResourceFilters;
import io.mullion.controller.volumes.api.Since;
import io.mullion.controller.volumes.api.VolumeAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code /resource_filters}, from 3.33 on: which filters lists take. */
@Path("volume/v3/resource_filters")
@Produces(MediaType.APPLICATION_JSON)
public final class FiltersResource {
    private static final int FIRST = 33;

    private final VolumeAccess access;

    @Inject
    FiltersResource(VolumeAccess access) {
        this.access = access;
    }

    /** Of all resources, or of one. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        Since.minor(request, FIRST);
        access.require(request.caller(), "volume:get_all");
        List<Map<String, Object>> found = new ArrayList<>();
        ResourceFilters.names().forEach((resource, filters) -> {
            if (request.query("resource").map(resource::equals).orElse(true)) {
                found.add(Map.of("resource", resource, "filters", filters));
            }
        });
        return Map.of("resource_filters", found);
    }
}
