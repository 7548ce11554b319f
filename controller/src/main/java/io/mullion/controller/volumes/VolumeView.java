package io.mullion.controller.volumes;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.Dialect;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.VolumeLinks;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.attachments.Attachment;
import io.mullion.controller.volumes.health.VolumeHealth;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A volume as answers show it, by microversion and caller (reference/volume-api.md §4). */
public final class VolumeView {
    private static final String COLLECTION = "volumes";
    /** Stands for the one service behind all back ends, for clients that lock by it. */
    private static final UUID SERVICE = UUID.fromString("6d756c6c-696f-4e00-8000-766f6c756d65");

    private final VolumeAccess access;
    private final VolumesConfig config;

    @Inject
    VolumeView(VolumeAccess access, VolumesConfig config) {
        this.access = access;
        this.config = config;
    }

    /** The short form. */
    Map<String, Object> summary(ApiRequest request, Volume volume) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", volume.id());
        view.put("name", volume.label().name().orElse(null));
        view.put("links", VolumeLinks.of(request, COLLECTION, volume.id()));
        return view;
    }

    /** As show and detailed lists have it: the base and what Cinder's extensions add. */
    Map<String, Object> detail(ApiRequest request, VolumeDetails details) {
        Map<String, Object> view = base(request, details);
        Volume volume = details.volume();
        if (access.allows(request.caller(), "volume_extension:volume_host_attribute", volume.owner())) {
            view.put("os-vol-host-attr:host", host(volume));
        }
        if (access.allows(request.caller(), "volume_extension:volume_tenant_attribute", volume.owner())) {
            view.put("os-vol-tenant-attr:tenant_id", volume.owner().projectId());
        }
        if (access.allows(request.caller(), "volume_extension:volume_mig_status_attribute", volume.owner())) {
            view.put(
                    "os-vol-mig-status-attr:migstat", volume.state().migration().orElse(null));
            view.put("os-vol-mig-status-attr:name_id", null);
        }
        if (!volume.imageMetadata().isEmpty()) {
            view.put("volume_image_metadata", volume.imageMetadata());
        }
        return view;
    }

    /** As create and update answer. */
    Map<String, Object> base(ApiRequest request, VolumeDetails details) {
        Volume volume = details.volume();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", volume.id());
        view.put("status", volume.status().shown());
        view.put("size", volume.sizeGib());
        view.put("availability_zone", volume.zone());
        view.put("created_at", WireTime.of(volume.createdAt()));
        view.put("updated_at", WireTime.of(volume.updatedAt()));
        view.put("name", volume.label().name().orElse(null));
        view.put("description", volume.label().description().orElse(null));
        view.put("volume_type", details.typeName().orElse(null));
        view.put("snapshot_id", volume.origin().snapshot().orElse(null));
        view.put("source_volid", volume.origin().source().orElse(null));
        view.put("metadata", metadata(volume));
        view.put("links", VolumeLinks.of(request, COLLECTION, volume.id()));
        view.put("user_id", volume.owner().userId());
        view.put("bootable", Boolean.toString(volume.traits().bootable()));
        view.put("encrypted", false);
        view.put("replication_status", "disabled");
        view.put(
                "consistencygroup_id",
                details.inConsistencyGroup() ? volume.group().orElse(null) : null);
        view.put("multiattach", volume.traits().multiattach());
        boolean admin = access.admin(request.caller());
        view.put(
                "attachments",
                details.attachments().stream()
                        .map(each -> attachment(each, admin || request.caller().has("service")))
                        .toList());
        if (admin) {
            view.put("migration_status", volume.state().migration().orElse(null));
        }
        versioned(view, request, volume, admin);
        if (Dialect.of(request) == Dialect.POWERVC) {
            view.put("health_status", VolumeHealth.of(volume));
        }
        return view;
    }

    private static void versioned(Map<String, Object> view, ApiRequest request, Volume volume, boolean admin) {
        if (request.version().from(13)) {
            view.put("group_id", volume.group().orElse(null));
        }
        if (request.version().from(21) && admin) {
            view.put("provider_id", providerId(volume));
        }
        if (request.version().from(48)) {
            view.put("shared_targets", request.version().from(69) ? null : (Object) false);
            view.put("service_uuid", volume.place().backend().isPresent() ? SERVICE : null);
        }
        if (request.version().from(61) && admin) {
            view.put("cluster_name", null);
        }
        if (request.version().from(63)) {
            view.put("volume_type_id", volume.type().orElse(null));
        }
        if (request.version().from(65)) {
            view.put("consumes_quota", volume.traits().consumesQuota());
        }
    }

    /** {@code host@backend#pool}, null until a pool was chosen. */
    private @org.jspecify.annotations.Nullable String host(Volume volume) {
        return volume.place()
                .backend()
                .flatMap(backend -> volume.place().pool().map(pool -> config.host() + "@" + backend + "#" + pool))
                .orElse(null);
    }

    private static @org.jspecify.annotations.Nullable String providerId(Volume volume) {
        return volume.place().uniqueId().orElse(null);
    }

    private static Map<String, String> metadata(Volume volume) {
        Map<String, String> all = new TreeMap<>(volume.metadata());
        volume.traits().readonly().ifPresent(readonly -> all.put("readonly", readonly ? "True" : "False"));
        volume.traits().attachedMode().ifPresent(mode -> all.put("attached_mode", mode.toLowerCase(Locale.ROOT)));
        return all;
    }

    private static Map<String, Object> attachment(Attachment attachment, boolean host) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", attachment.volume());
        view.put("attachment_id", attachment.id());
        view.put("volume_id", attachment.volume());
        view.put("server_id", attachment.server().orElse(null));
        view.put("host_name", host ? attachment.host().orElse(null) : null);
        view.put("device", attachment.mountpoint().orElse(null));
        view.put("attached_at", WireTime.of(attachment.attachedAt()));
        return view;
    }
}
