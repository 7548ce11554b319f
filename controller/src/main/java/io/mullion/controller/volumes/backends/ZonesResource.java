package io.mullion.controller.volumes.backends;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.VolumesConfig;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** {@code /os-availability-zone}: the one zone. */
@Path("volume/v3/os-availability-zone")
@Produces(MediaType.APPLICATION_JSON)
public final class ZonesResource {
    private final Services services;
    private final VolumesConfig config;

    @Inject
    ZonesResource(Services services, VolumesConfig config) {
        this.services = services;
        this.config = config;
    }

    /** The zone is available while a back end in it takes volumes. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        request.caller();
        boolean available = services.all().stream()
                .anyMatch(service -> service.binary().equals(Services.VOLUME)
                        && !service.switched().disabled());
        return Map.of(
                "availabilityZoneInfo",
                List.of(Map.of("zoneName", config.zone(), "zoneState", Map.of("available", available))));
    }
}
