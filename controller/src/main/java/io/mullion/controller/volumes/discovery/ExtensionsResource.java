package io.mullion.controller.volumes.discovery;

import io.mullion.controller.http.ApiRequest;
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
import java.util.TreeMap;

/** {@code /extensions}: which parts of the API there are, for clients from before microversions. */
@Path("volume/v3/extensions")
@Produces(MediaType.APPLICATION_JSON)
public final class ExtensionsResource {
    private static final Map<String, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("cgsnapshots", "Cgsnapshots"),
            Map.entry("consistencygroups", "Consistencygroups"),
            Map.entry("capabilities", "Capabilities"),
            Map.entry("os-availability-zone", "AvailabilityZones"),
            Map.entry("os-extended-snapshot-attributes", "ExtendedSnapshotAttributes"),
            Map.entry("os-hosts", "Hosts"),
            Map.entry("os-quota-class-sets", "QuotaClasses"),
            Map.entry("os-quota-sets", "Quotas"),
            Map.entry("os-services", "Services"),
            Map.entry("os-types-extra-specs", "TypesExtraSpecs"),
            Map.entry("os-types-manage", "TypesManage"),
            Map.entry("os-vol-host-attr", "VolumeHostAttribute"),
            Map.entry("os-vol-image-meta", "VolumeImageMetadata"),
            Map.entry("os-vol-mig-status-attr", "VolumeMigStatusAttribute"),
            Map.entry("os-vol-tenant-attr", "VolumeTenantAttribute"),
            Map.entry("os-volume-type-access", "VolumeTypeAccess"),
            Map.entry("scheduler-stats", "SchedulerStats")));

    @Inject
    ExtensionsResource() {}

    /** All of them. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        request.caller();
        return Map.of(
                "extensions",
                NAMES.keySet().stream().map(ExtensionsResource::view).toList());
    }

    /** One. */
    @GET
    @Path("{alias}")
    public Map<String, Object> show(@PathParam("alias") String alias, @Context ApiRequest request) {
        request.caller();
        if (!NAMES.containsKey(alias)) {
            throw MullionException.notFound("The resource could not be found.");
        }
        return Map.of("extension", view(alias));
    }

    private static Map<String, Object> view(String alias) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", NAMES.getOrDefault(alias, alias));
        view.put("alias", alias);
        view.put("description", NAMES.getOrDefault(alias, alias) + " support.");
        view.put("updated", "2016-01-01T00:00:00+00:00");
        view.put("links", List.of());
        return view;
    }
}
