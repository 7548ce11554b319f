package io.mullion.controller.flavors;

import io.mullion.controller.computeapi.Words;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * OpenStack's own extra specs, which are checked from microversion 2.86 on: in a name space that is known, a key must be
 * known too, and its value legal. They have no effect on a partition. Name spaces of others are left alone.
 */
final class KnownExtraSpecs {
    private static final Pattern NAMESPACE = Pattern.compile(
            "accel|aggregate_instance_extra_specs|capabilities|hw|hw_rng|hw_video|os|pci_passthrough|powervm|quota"
                    + "|resources([a-zA-Z0-9_-]{1,64})?|trait([a-zA-Z0-9_-]{1,64})?|vmware");
    private static final String GROUP = "([a-zA-Z0-9_-]{1,64})?";
    private static final Predicate<String> ANY = text -> true;
    private static final Predicate<String> FLAG = text -> Words.flag(text).isPresent();
    private static final Predicate<String> COUNT = text -> text.matches("\\d{1,18}");
    private static final Predicate<String> POSITIVE = text -> text.matches("0*[1-9]\\d{0,17}");
    private static final Predicate<String> INTEGER = text -> text.matches("-?\\d{1,18}");
    private static final Predicate<String> CPUS = text -> text.matches("\\^?\\d+(-\\d+)?(,\\^?\\d+(-\\d+)?)*");

    private static final Map<String, Predicate<String>> HARDWARE = Map.ofEntries(
            Map.entry(
                    "hw:(cpu_realtime|hide_hypervisor_id|locked_memory|boot_menu|vif_multiqueue_enabled|mem_encryption"
                            + "|pmu|virtio_packed_ring|ephemeral_encryption)",
                    FLAG),
            Map.entry("hw:(cpu_realtime_mask|cpu_dedicated_mask|numa_cpus\\.\\d+)", CPUS),
            Map.entry("hw:(pmem|sound_model|usb_model|ephemeral_encryption_format)", ANY),
            Map.entry("hw:(numa_nodes|numa_mem\\.\\d+|cpu_(max_)?(sockets|cores|threads))", POSITIVE),
            Map.entry("hw:serial_port_count", COUNT),
            Map.entry("hw:redirected_usb_ports", text -> text.matches("\\d|1[0-5]")),
            Map.entry("hw:mem_page_size", text -> text.matches("large|small|any|\\d+([kKMGT]i?)?(b|bit|B)?")),
            Map.entry("hw:cpu_policy", one("dedicated", "shared", "mixed")),
            Map.entry("hw:cpu_thread_policy", one("prefer", "isolate", "require")),
            Map.entry("hw:emulator_threads_policy", one("isolate", "share")),
            Map.entry("hw:pci_numa_affinity_policy", one("required", "preferred", "legacy", "socket")),
            Map.entry("hw:mem_encryption_model", one("amd-sev", "amd-sev-es")),
            Map.entry("hw:tpm_model", one("tpm-tis", "tpm-crb")),
            Map.entry("hw:tpm_version", one("1.2", "2.0")),
            Map.entry("hw:watchdog_action", one("none", "pause", "poweroff", "reset", "disabled")),
            Map.entry("hw:viommu_model", one("intel", "smmuv3", "virtio", "auto")),
            Map.entry("hw_rng:allowed", FLAG),
            Map.entry("hw_rng:rate_(bytes|period)", COUNT),
            Map.entry("hw_video:ram_max_mb", COUNT));
    private static final Map<String, Predicate<String>> OTHERS = Map.ofEntries(
            Map.entry("hide_hypervisor_id", FLAG),
            Map.entry("group_policy", one("isolate", "none")),
            Map.entry("os:secure_boot", one("disabled", "required")),
            Map.entry("accel:device_profile", ANY),
            Map.entry("aggregate_instance_extra_specs:.+", ANY),
            Map.entry("capabilities:[A-Za-z0-9_]+(:\\w+)*", ANY),
            Map.entry("pci_passthrough:alias", text -> text.matches("[^:]+:\\d+(\\s*,\\s*[^:]+:\\d+)*")),
            Map.entry("resources" + GROUP + ":[A-Z0-9_]+", COUNT),
            Map.entry("trait" + GROUP + ":[A-Z0-9_]+", one("required", "forbidden")),
            Map.entry("vmware:(hw_version|storage_policy)", ANY),
            Map.entry("quota:(cpu|memory|disk_io|vif)_(limit|shares_share)", COUNT),
            Map.entry("quota:(cpu|memory|disk_io|vif)_shares_level", one("custom", "high", "normal", "low")),
            Map.entry("quota:((cpu|memory|disk_io|vif)_reservation|cpu_quota)", INTEGER),
            Map.entry("quota:cpu_(shares|period)", COUNT),
            Map.entry("quota:disk_(read|write|total)_(bytes|iops)_sec", COUNT),
            Map.entry("quota:vif_(inbound|outbound)_(average|peak|burst)", COUNT));

    private KnownExtraSpecs() {}

    private static Predicate<String> one(String... words) {
        return List.of(words)::contains;
    }

    /** Checks all keys but {@code powervm:} ones, which {@link PartitionShapes} checks in every version. */
    static void check(Map<String, String> specs) {
        specs.forEach((name, value) -> {
            if (!name.startsWith(PowerVmKey.PREFIX)) {
                check(name, value);
            }
        });
    }

    private static void check(String name, String value) {
        Predicate<String> rule = rule(HARDWARE, name, rule(OTHERS, name, text -> !inKnownNamespace(name)));
        if (!rule.test(value)) {
            throw new MullionException(
                    ErrorCode.INVALID_EXTRA_SPEC,
                    "Validation failed; extra spec '" + name + "' does not appear to be a valid extra spec, or '"
                            + value + "' is not a valid value of it.");
        }
    }

    private static Predicate<String> rule(
            Map<String, Predicate<String>> rules, String name, Predicate<String> otherwise) {
        return rules.entrySet().stream()
                .filter(rule -> name.matches(rule.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static boolean inKnownNamespace(String name) {
        int colon = name.indexOf(':');
        return colon >= 0 && NAMESPACE.matcher(name.substring(0, colon)).matches();
    }
}
