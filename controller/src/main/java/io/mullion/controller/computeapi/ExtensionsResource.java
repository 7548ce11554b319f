package io.mullion.controller.computeapi;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
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
import java.util.Optional;

/**
 * {@code /extensions}: the classic aliases of what is really served. jclouds offers its users only what is listed here
 * (reference/client-notes.md).
 */
@Path("compute/v2.1/extensions")
@Produces(MediaType.APPLICATION_JSON)
public final class ExtensionsResource {
    private static final Map<String, String> NAMES = names();
    private final Policy policy;

    @Inject
    ExtensionsResource(Policy policy) {
        this.policy = policy;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("flavor-access", "FlavorAccess");
        names.put("flavor-extra-specs", "FlavorExtraSpecs");
        names.put("flavor-manage", "FlavorManage");
        names.put("os-admin-actions", "AdminActions");
        names.put("os-aggregates", "Aggregates");
        names.put("os-attach-interfaces", "AttachInterfaces");
        names.put("os-availability-zone", "AvailabilityZone");
        names.put("os-config-drive", "ConfigDrive");
        names.put("os-extended-availability-zone", "ExtendedAvailabilityZone");
        names.put("os-extended-server-attributes", "ExtendedServerAttributes");
        names.put("os-extended-status", "ExtendedStatus");
        names.put("os-extended-volumes", "ExtendedVolumes");
        names.put("os-flavor-access", "FlavorAccess");
        names.put("os-flavor-extra-specs", "FlavorExtraSpecs");
        names.put("os-flavor-manage", "FlavorManage");
        names.put("os-hypervisors", "Hypervisors");
        names.put("os-instance-actions", "InstanceActions");
        names.put("os-keypairs", "Keypairs");
        names.put("os-limits", "Limits");
        names.put("os-lock-server", "LockServer");
        names.put("os-migrate-server", "MigrateServer");
        names.put("os-migrations", "Migrations");
        names.put("os-quota-class-sets", "QuotaClasses");
        names.put("os-quota-sets", "Quotas");
        names.put("os-scheduler-hints", "SchedulerHints");
        names.put("os-server-groups", "ServerGroups");
        names.put("os-server-usage", "ServerUsage");
        names.put("os-services", "Services");
        names.put("os-user-data", "UserData");
        names.put("os-used-limits", "UsedLimits");
        return names;
    }

    /** All of them. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        policy.require(request.caller(), "os_compute_api:extensions");
        return Map.of(
                "extensions",
                NAMES.entrySet().stream()
                        .map(each -> body(each.getKey(), each.getValue()))
                        .toList());
    }

    /** One of them. */
    @GET
    @Path("{alias}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("alias") String alias) {
        policy.require(request.caller(), "os_compute_api:extensions");
        return Optional.ofNullable(NAMES.get(alias))
                .map(name -> Map.<String, Object>of("extension", body(alias, name)))
                .orElseThrow(() -> MullionException.notFound("The resource could not be found."));
    }

    private static Map<String, Object> body(String alias, String name) {
        return Map.of(
                "alias",
                alias,
                "name",
                name,
                "description",
                name,
                "links",
                List.of(),
                "namespace",
                "http://docs.openstack.org/compute/ext/fake_xml",
                "updated",
                "2014-12-03T00:00:00Z");
    }
}
