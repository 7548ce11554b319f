package io.mullion.controller.volumes.quotas;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.VolumeAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /limits}: what a project may have and has, two short queries whatever it has. */
@Path("volume/v3/limits")
@Produces(MediaType.APPLICATION_JSON)
public final class LimitsResource {
    private static final int OTHER_PROJECTS = 39;

    private final Limits limits;
    private final UsageStore usages;
    private final VolumeAccess access;
    private final Database database;

    @Inject
    LimitsResource(Limits limits, UsageStore usages, VolumeAccess access, Database database) {
        this.limits = limits;
        this.usages = usages;
        this.access = access;
        this.database = database;
    }

    /** The caller's project's, or from 3.39 on for administrators any project's. */
    @GET
    public Map<String, Object> show(@Context ApiRequest request) {
        String project = project(request);
        Map<String, Object> absolute = new LinkedHashMap<>();
        database.useTransaction(handle -> {
            Limits.Of limit = limits.of(handle, project);
            Map<String, Usage> used = usages.usages(handle, project);
            put(absolute, "maxTotalVolumes", limit, Resource.VOLUMES);
            put(absolute, "maxTotalVolumeGigabytes", limit, Resource.GIGABYTES);
            put(absolute, "maxTotalSnapshots", limit, Resource.SNAPSHOTS);
            put(absolute, "maxTotalBackups", limit, Resource.BACKUPS);
            put(absolute, "maxTotalBackupGigabytes", limit, Resource.BACKUP_GIGABYTES);
            if (access.allows(request.caller(), "limits_extension:used_limits")) {
                put(absolute, "totalVolumesUsed", used, Resource.VOLUMES);
                put(absolute, "totalGigabytesUsed", used, Resource.GIGABYTES);
                put(absolute, "totalSnapshotsUsed", used, Resource.SNAPSHOTS);
                put(absolute, "totalBackupsUsed", used, Resource.BACKUPS);
                put(absolute, "totalBackupGigabytesUsed", used, Resource.BACKUP_GIGABYTES);
            }
        });
        return Map.of("limits", Map.of("rate", List.of(), "absolute", absolute));
    }

    private String project(ApiRequest request) {
        if (request.version().from(OTHER_PROJECTS) && access.admin(request.caller())) {
            return request.query("project_id")
                    .or(() -> request.query("tenant_id"))
                    .orElseGet(() -> request.caller().projectId());
        }
        return request.caller().projectId();
    }

    private static void put(Map<String, Object> absolute, String name, Limits.Of limit, Resource resource) {
        absolute.put(name, limit.limit(QuotaKey.all(resource)));
    }

    private static void put(Map<String, Object> absolute, String name, Map<String, Usage> used, Resource resource) {
        absolute.put(name, used.getOrDefault(resource.label(), Usage.NONE).inUse());
    }
}
