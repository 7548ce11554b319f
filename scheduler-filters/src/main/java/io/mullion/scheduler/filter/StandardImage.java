package io.mullion.scheduler.filter;

import io.mullion.spi.placement.Image;
import java.util.Map;
import java.util.TreeMap;

/**
 * The image properties that OpenStack itself defines, under their present names: those that start with {@code hw_},
 * {@code img_} or {@code os_}, and older names for some of them. The present name wins where an image has both.
 *
 * @param properties by present name
 */
public record StandardImage(Map<String, String> properties) {
    private static final Map<String, String> OLD_NAMES = Map.ofEntries(
            Map.entry("architecture", "hw_architecture"),
            Map.entry("hypervisor_type", "img_hv_type"),
            Map.entry("vm_mode", "hw_vm_mode"),
            Map.entry("hypervisor_version_requires", "img_hv_requested_version"),
            Map.entry("owner_id", "img_owner_id"),
            Map.entry("root_device_name", "img_root_device_name"),
            Map.entry("block_device_mapping", "img_block_device_mapping"),
            Map.entry("bdm_v2", "img_bdm_v2"),
            Map.entry("mappings", "img_mappings"),
            Map.entry("cache_in_nova", "img_cache_in_nova"),
            Map.entry("auto_disk_config", "hw_auto_disk_config"));

    public StandardImage {
        properties = Map.copyOf(properties);
    }

    /** The standard properties of an image. */
    public static StandardImage of(Image image) {
        Map<String, String> standard = new TreeMap<>();
        image.properties().forEach((name, value) -> {
            if (isStandard(name)) {
                standard.put(name, value);
            }
        });
        OLD_NAMES.forEach((old, present) -> {
            String value = image.properties().get(old);
            if (value != null) {
                standard.putIfAbsent(present, value);
            }
        });
        return new StandardImage(standard);
    }

    /** A property's value; empty text if the image does not have it. */
    public String get(String name) {
        return properties.getOrDefault(name, "").strip();
    }

    private static boolean isStandard(String name) {
        return name.startsWith("hw_") || name.startsWith("img_") || name.startsWith("os_");
    }
}
