package io.mullion.controller.volumes.health;

import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.VolumeStatus;
import io.mullion.controller.volumes.api.WireTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Health of a volume (reference/powervc-concepts.md §10): what waits is PENDING, what failed is CRITICAL, the rest is OK; a
 * volume that nobody can use but a repair is WARNING.
 */
public final class VolumeHealth {
    private static final String PENDING = "PENDING";
    private static final Set<VolumeStatus> OK =
            Set.of(VolumeStatus.AVAILABLE, VolumeStatus.IN_USE, VolumeStatus.RESERVED, VolumeStatus.AWAITING_TRANSFER);

    private VolumeHealth() {}

    /** The value, the reason and since when. */
    public static Map<String, Object> of(Volume volume) {
        Map<String, Object> health = new LinkedHashMap<>();
        String value = value(volume.status());
        health.put("health_value", value);
        health.put("id", volume.id());
        health.put("value_reason", reason(volume, value));
        health.put("updated_at", WireTime.of(volume.state().since()));
        return health;
    }

    /** The value for a status. */
    public static String value(VolumeStatus status) {
        if (status.failed()) {
            return "CRITICAL";
        }
        if (status == VolumeStatus.MAINTENANCE) {
            return "WARNING";
        }
        return OK.contains(status) ? "OK" : PENDING;
    }

    private static Object reason(Volume volume, String value) {
        return switch (value) {
            case "OK" -> List.of();
            case PENDING -> PENDING;
            default -> {
                Map<String, Object> reason = new LinkedHashMap<>();
                reason.put("resource_id", volume.id());
                reason.put("display_name", volume.name());
                reason.put("resource_local", "volume");
                reason.put("resource_property_key", "status");
                reason.put("resource_property_value", volume.status().label());
                yield List.of(reason);
            }
        };
    }
}
