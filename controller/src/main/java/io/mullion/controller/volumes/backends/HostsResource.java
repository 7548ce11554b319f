package io.mullion.controller.volumes.backends;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.VolumesConfig;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.backends.HostUseStore.Use;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /os-hosts}: back ends as hosts, and who uses them. */
@Path("volume/v3/os-hosts")
@Produces(MediaType.APPLICATION_JSON)
public final class HostsResource {
    private final Services services;
    private final HostUseStore store;
    private final VolumeAccess access;
    private final Database database;
    private final VolumesConfig config;

    @Inject
    HostsResource(Services services, HostUseStore store, VolumeAccess access, Database database, VolumesConfig config) {
        this.services = services;
        this.store = store;
        this.access = access;
        this.database = database;
        this.config = config;
    }

    /** All enabled ones. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:hosts");
        boolean here = request.query("zone").map(config.zone()::equals).orElse(true);
        List<Map<String, Object>> hosts = services.all().stream()
                .filter(service -> here && !service.switched().disabled())
                .map(this::view)
                .toList();
        return Map.of("hosts", hosts);
    }

    /** What each project has on one. */
    @GET
    @Path("{host}")
    public Map<String, Object> show(@PathParam("host") String host, @Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:hosts");
        boolean known = services.all().stream()
                .anyMatch(service -> service.binary().equals(Services.VOLUME)
                        && service.host().equals(host));
        if (!known) {
            throw MullionException.notFound("Host " + host + " could not be found.");
        }
        List<Use> uses = database.read(handle -> store.of(handle, host.substring(host.indexOf('@') + 1)));
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row(host, Use.sum(uses)));
        uses.forEach(use -> rows.add(row(host, use)));
        return Map.of("host", rows);
    }

    private Map<String, Object> view(Services.Service service) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("host_name", service.host());
        view.put("service", service.binary());
        view.put("zone", config.zone());
        view.put("service-status", service.problem().isEmpty() ? "available" : "unavailable");
        view.put("service-state", "enabled");
        view.put("last-update", WireTime.of(service.seen()));
        return view;
    }

    private static Map<String, Object> row(String host, Use use) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("host", host);
        row.put("project", use.project());
        row.put("volume_count", Long.toString(use.volumes()));
        row.put("total_volume_gb", Long.toString(use.volumeGib()));
        row.put("snapshot_count", Long.toString(use.snapshots()));
        row.put("total_snapshot_gb", Long.toString(use.snapshotGib()));
        return Map.of("resource", row);
    }
}
