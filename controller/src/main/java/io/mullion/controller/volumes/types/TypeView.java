package io.mullion.controller.volumes.types;

import io.mullion.controller.identity.Caller;
import io.mullion.controller.volumes.api.VolumeAccess;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A type as the API shows it: users see only those specs that mean something to them. */
final class TypeView {
    /** Specs that everybody sees (reference/volume-api.md §10). */
    static final Set<String> VISIBLE = Set.of("RESKEY:availability_zones", "multiattach", "replication_enabled");

    private final VolumeAccess access;

    @Inject
    TypeView(VolumeAccess access) {
        this.access = access;
    }

    Map<String, Object> of(Caller caller, VolumeType type) {
        Map<String, Object> view = created(caller, type);
        if (access.allows(caller, "volume_extension:access_types_qos_specs_id")) {
            view.put("qos_specs_id", type.qosSpecs().orElse(null));
        }
        return view;
    }

    /** As the answer to a create shows it, which knows no quality of service. */
    Map<String, Object> created(Caller caller, VolumeType type) {
        Map<String, Object> view = updated(caller, type);
        if (access.allows(caller, "volume_extension:volume_type_access")) {
            view.put("os-volume-type-access:is_public", type.isPublic());
        }
        return view;
    }

    /** As the answer to an update shows it. */
    Map<String, Object> updated(Caller caller, VolumeType type) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", type.id());
        view.put("name", type.name());
        view.put("is_public", type.isPublic());
        view.put("description", type.description().orElse(null));
        if (access.allows(caller, "volume_extension:access_types_extra_specs")) {
            view.put("extra_specs", specs(caller, type));
        }
        return view;
    }

    Map<String, String> specs(Caller caller, VolumeType type) {
        if (access.allows(caller, "volume_extension:types_extra_specs:read_sensitive")) {
            return type.extraSpecs();
        }
        Map<String, String> visible = new TreeMap<>(type.extraSpecs());
        visible.keySet().retainAll(VISIBLE);
        return visible;
    }
}
