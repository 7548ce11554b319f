package io.mullion.scheduler.filter;

import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostFigures;
import io.mullion.spi.placement.HostView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A host in the words of nova's host state, for flavors and queries that name attributes. Besides nova's own, a host has
 * the free-form stats it reports, and each capability of {@code reference/scheduler-filters.md} §0.1 as {@code true} or
 * {@code false}.
 */
public final class HostAttributes {
    /** Attributes that change with every claim. */
    private static final Set<String> FIGURES = Set.of(
            "free_ram_mb",
            "total_usable_ram_mb",
            "free_disk_mb",
            "vcpus_total",
            "vcpus_used",
            "num_instances",
            "num_io_ops",
            "failed_builds",
            "proc_units",
            "proc_units_used");

    private static final Map<HostCapability, String> KEYS = new EnumMap<>(Map.ofEntries(
            Map.entry(HostCapability.AIX, "aix_capable"),
            Map.entry(HostCapability.LINUX, "linux_capable"),
            Map.entry(HostCapability.IBM_I, "ibmi_capable"),
            Map.entry(HostCapability.CUSTOM_MAC, "custom_mac_addr_capable"),
            Map.entry(HostCapability.DEDICATED_PROCESSORS, "dedicated_processor_partition_capable"),
            Map.entry(HostCapability.ACTIVE_MOBILITY, "active_lpar_mobility_capable"),
            Map.entry(HostCapability.INACTIVE_MOBILITY, "inactive_lpar_mobility_capable"),
            Map.entry(HostCapability.IBM_I_MOBILITY, "ibmi_lpar_mobility_capable"),
            Map.entry(HostCapability.IBM_I_RESTRICTED_IO, "ibmi_restrictedio_capable"),
            Map.entry(HostCapability.IBM_I_NATIVE_IO, "ibmi_nativeio_capable"),
            Map.entry(HostCapability.REMOTE_RESTART, "simplified_remote_restart_capable"),
            Map.entry(HostCapability.DYNAMIC_REMOTE_RESTART, "dynamic_srr_capable"),
            Map.entry(HostCapability.MEMORY_EXPANSION, "active_memory_expansion_capable"),
            Map.entry(HostCapability.SHARED_PROCESSOR_POOLS, "shared_processor_pool_capable"),
            Map.entry(HostCapability.PAGE_TABLE_RATIO, "physical_page_table_ratio_capable"),
            Map.entry(HostCapability.AFFINITY_CHECK, "affinity_check_capable"),
            Map.entry(HostCapability.VNIC, "vnic_capable"),
            Map.entry(HostCapability.VNIC_FAILOVER, "vnic_failover_capable"),
            Map.entry(HostCapability.SECURE_BOOT, "partition_secure_boot_capable"),
            Map.entry(HostCapability.PERSISTENT_MEMORY_MOBILITY, "vpmem_lpm_capable")));

    private HostAttributes() {}

    /** Whether an attribute changes with every claim. */
    public static boolean isFigure(String name) {
        return FIGURES.contains(name);
    }

    /** The attribute at this path: a number, text, or what JSON text in a stat holds further down. */
    public static Optional<Object> find(HostView host, List<String> path) {
        Object figure = figure(host.figures(), path.getFirst());
        return figure == null ? find(host.facts(), path) : down(figure, path);
    }

    /** The attribute at this path, if facts alone have it. */
    public static Optional<Object> find(HostFacts host, List<String> path) {
        Object fact = fact(host, path.getFirst());
        return fact == null ? Optional.empty() : down(fact, path);
    }

    private static Optional<Object> down(Object top, List<String> path) {
        Object at = top;
        for (String step : path.subList(1, path.size())) {
            Object parsed = at instanceof String text ? JsonText.parse(text) : at;
            Object next = parsed instanceof Map<?, ?> object ? object.get(step) : null;
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at);
    }

    private static @Nullable Object figure(HostFigures figures, String name) {
        return switch (name) {
            case "free_ram_mb" -> figures.freeMemory().value();
            case "total_usable_ram_mb" -> figures.memory().value();
            case "free_disk_mb" -> figures.freeDisk().value();
            case "vcpus_total" -> figures.units().ceil();
            case "vcpus_used" -> figures.units().minus(figures.freeUnits()).ceil();
            case "num_instances" -> figures.load().instances();
            case "num_io_ops" -> figures.load().ioOperations();
            case "failed_builds" -> figures.load().failedBuilds();
            case "proc_units" -> figures.units().toString();
            case "proc_units_used" -> figures.units().minus(figures.freeUnits()).toString();
            default -> null;
        };
    }

    private static @Nullable Object fact(HostFacts host, String name) {
        return switch (name) {
            case "host", "hypervisor_hostname", "nodename" -> host.host();
            case "host_ip" -> host.platform().address();
            case "hypervisor_type" -> host.platform().hypervisorType();
            case "hypervisor_version" -> host.platform().hypervisorVersion();
            case "ram_allocation_ratio" -> host.ratios().memory();
            case "cpu_allocation_ratio" -> host.ratios().processors();
            case "disk_allocation_ratio" -> host.ratios().disk();
            case "memory_region_size" -> host.limits().block().value();
            default -> stat(host, name);
        };
    }

    private static @Nullable Object stat(HostFacts host, String name) {
        String reported = host.extras().stats().get(name);
        if (reported != null) {
            return reported;
        }
        for (Map.Entry<HostCapability, String> key : KEYS.entrySet()) {
            if (key.getValue().equals(name)) {
                return String.valueOf(host.can(key.getKey()));
            }
        }
        return null;
    }
}
