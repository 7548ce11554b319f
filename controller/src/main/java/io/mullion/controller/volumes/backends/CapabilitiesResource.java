package io.mullion.controller.volumes.backends;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.VolumesConfig;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /capabilities/{host@backend}}. */
@Path("volume/v3/capabilities/{host}")
@Produces(MediaType.APPLICATION_JSON)
public final class CapabilitiesResource {
    private final Pools pools;
    private final VolumeAccess access;
    private final VolumesConfig config;

    @Inject
    CapabilitiesResource(Pools pools, VolumeAccess access, VolumesConfig config) {
        this.pools = pools;
        this.access = access;
        this.config = config;
    }

    /** What a back end can, with or without a pool in its name. */
    @GET
    public Map<String, Object> show(@PathParam("host") String host, @Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:capabilities");
        PoolView pool = pools.all().stream()
                .filter(each -> {
                    String backend = config.host() + "@" + each.backendName();
                    return host.equals(backend) || host.equals(backend + "#" + each.pool());
                })
                .findFirst()
                .orElseThrow(() ->
                        MullionException.notFound("Service cinder-volume could not be found on host " + host + "."));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("namespace", "OS::Storage::Capabilities::" + host);
        view.put("vendor_name", "IBM");
        view.put("volume_backend_name", pool.backend().capabilityName());
        view.put("pool_name", host.contains("#") ? pool.pool() : null);
        view.put("driver_version", "1.0");
        view.put("storage_protocol", pool.protocol());
        view.put("display_name", pool.backendName());
        view.put("description", null);
        view.put("visibility", "public");
        view.put("replication_targets", List.of());
        view.put("properties", properties(pool));
        return view;
    }

    private static Map<String, Object> properties(PoolView pool) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (pool.stats().thin()) {
            all.put("thin_provisioning", property("Thin Provisioning", "Volumes take room as they are written."));
        }
        if (pool.stats().consistentGroupSnapshots()) {
            all.put(
                    "consistent_group_snapshot_enabled",
                    property("Consistent Group Snapshots", "Volumes of a group are snapshot at one instant."));
        }
        return all;
    }

    private static Map<String, Object> property(String title, String description) {
        return Map.of("title", title, "description", description, "type", "boolean");
    }
}
