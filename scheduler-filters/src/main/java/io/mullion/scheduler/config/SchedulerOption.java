package io.mullion.scheduler.config;

import java.util.List;
import java.util.Optional;

/**
 * The scheduler's options: nova's names and defaults where nova has them ({@code reference/scheduler-filters.md} and
 * {@code reference/weighers-policies.md}), PowerVM's where nova's would be wrong for it.
 */
public enum SchedulerOption {
    /** The filter line: names, parted by commas; PowerVC's is the default, word for word. */
    ENABLED_FILTERS(
            "enabled_filters",
            "RamFilter,CoreFilter,ComputeFilter,RetryFilter,AvailabilityZoneFilter,"
                    + "ImagePropertiesFilter,ComputeCapabilitiesFilter,MaintenanceFilter,PowerVCServerGroupAffinityFilter,"
                    + "PowerVCServerGroupAntiAffinityFilter,PowerVCHostAggregateFilter,PowerVMNetworkFilter,"
                    + "PowerVMProcCompatModeFilter,PowerLMBSizeFilter,PowerMigrationLicenseFilter,"
                    + "PowerVMMigrationCountFilter,PowerVMStorageFilter,PowerVMIBMiMobilityFilter,"
                    + "PowerVMRemoteRestartFilter,PowerVMRemoteRestartSameHMCFilter,PowerVMEndianFilter,"
                    + "PowerVMGuestCapableFilter,PowerVMSharedProcPoolFilter,PowerVCResizeSameHostFilter,"
                    + "PowerVCDROFilter,PowerVMActiveMemoryExpansionFilter,PowerVMNovaLinkMobilityFilter,"
                    + "AggregateMultiTenancyIsolation",
            "scheduler_default_filters"),
    /** Where filters may come from; kept so that old files load: every known filter is available. */
    AVAILABLE_FILTERS("available_filters", "nova.scheduler.filters.all_filters", "scheduler_available_filters"),
    /** Weighers that count, or {@code nova.scheduler.weights.all_weighers}. */
    WEIGHT_CLASSES("weight_classes", "nova.scheduler.weights.all_weighers", "scheduler_weight_classes"),
    /** The zone of hosts that no aggregate puts into one. */
    DEFAULT_AVAILABILITY_ZONE("default_availability_zone", "nova"),
    /** Seconds of silence after which a host counts as down. */
    SERVICE_DOWN_TIME("service_down_time", "60"),
    /** MiB kept free on every host; PowerVM hosts account for their own needs, so none. */
    RESERVED_HOST_MEMORY_MB("reserved_host_memory_mb", "0"),
    /** Operations in progress at which a host takes no more. */
    MAX_IO_OPS_PER_HOST("max_io_ops_per_host", "8"),
    /** Servers at which a host takes no more. */
    MAX_INSTANCES_PER_HOST("max_instances_per_host", "50"),
    /** Architecture of images that name none. */
    IMAGE_PROPERTIES_DEFAULT_ARCHITECTURE("image_properties_default_architecture", ""),
    /** Aggregate keys that isolate images start with this; empty for all keys. */
    AGGREGATE_IMAGE_NAMESPACE("aggregate_image_properties_isolation_namespace", ""),
    /** What parts that start from the rest of the key. */
    AGGREGATE_IMAGE_SEPARATOR("aggregate_image_properties_isolation_separator", "."),
    /** Hosts for isolated images. */
    ISOLATED_HOSTS("isolated_hosts", ""),
    /** Images for isolated hosts. */
    ISOLATED_IMAGES("isolated_images", ""),
    /** Whether isolated hosts take nothing else. */
    RESTRICT_ISOLATED_HOSTS("restrict_isolated_hosts_to_isolated_images", "true"),
    /** Metrics that count, as {@code name=ratio}, parted by commas. */
    METRICS_WEIGHT_SETTING("metrics_weight_setting", ""),
    /** What a host without one of the metrics weighs. */
    METRICS_UNAVAILABLE("metrics_weight_of_unavailable", "-10000.0"),
    /** Ratios of image properties that are alike, as {@code name=ratio}; empty for one each. */
    IMAGE_PROPS_WEIGHT_SETTING("image_props_weight_setting", ""),
    /** Multiplier of free memory. */
    RAM_WEIGHT("ram_weight_multiplier", "1.0"),
    /** Multiplier of free processing units. */
    CPU_WEIGHT("cpu_weight_multiplier", "1.0"),
    /** Multiplier of free local disk. */
    DISK_WEIGHT("disk_weight_multiplier", "1.0"),
    /** Multiplier of operations in progress. */
    IO_OPS_WEIGHT("io_ops_weight_multiplier", "-1.0"),
    /** Multiplier of metrics. */
    METRICS_WEIGHT("metrics_weight_multiplier", "1.0"),
    /** Multiplier of few free SR-IOV ports; 0 or more. */
    PCI_WEIGHT("pci_weight_multiplier", "1.0"),
    /** Multiplier of soft affinity; 0 or more. */
    SOFT_AFFINITY_WEIGHT("soft_affinity_weight_multiplier", "1.0"),
    /** Multiplier of soft anti-affinity; 0 or more. */
    SOFT_ANTI_AFFINITY_WEIGHT("soft_anti_affinity_weight_multiplier", "1.0"),
    /** Multiplier of failed builds, which count against a host. */
    BUILD_FAILURE_WEIGHT("build_failure_weight_multiplier", "1000000.0"),
    /** Multiplier of staying in the cell. */
    CROSS_CELL_WEIGHT("cross_cell_move_weight_multiplier", "1000000.0"),
    /** Multiplier of the hypervisor version. */
    HYPERVISOR_VERSION_WEIGHT("hypervisor_version_weight_multiplier", "1.0"),
    /** Multiplier of servers on the host. */
    NUM_INSTANCES_WEIGHT("num_instances_weight_multiplier", "0.0"),
    /** Multiplier of alike images on the host. */
    IMAGE_PROPS_WEIGHT("image_props_weight_multiplier", "0.0"),
    /** Among how many of the best hosts the server's id picks one. */
    HOST_SUBSET_SIZE("host_subset_size", "1", "scheduler_host_subset_size"),
    /** Whether the server's id picks one of the hosts that are equally good. */
    SHUFFLE_BEST("shuffle_best_same_weighed_hosts", "false"),
    /** Placement policy of a host group that names none: an id of the policy table, or 0 for weighers alone. */
    DEFAULT_POLICY("default_placement_policy", "1");

    private final String key;
    private final String defaultText;
    private final List<String> oldKeys;

    SchedulerOption(String key, String defaultText, String... oldKeys) {
        this.key = key;
        this.defaultText = defaultText;
        this.oldKeys = List.of(oldKeys);
    }

    /** Its name in a configuration file. */
    public String key() {
        return key;
    }

    /** What holds where nothing is configured, as it would be written. */
    public String defaultText() {
        return defaultText;
    }

    /** The option of a name, old names included. */
    public static Optional<SchedulerOption> find(String name) {
        for (SchedulerOption option : values()) {
            if (option.key.equals(name) || option.oldKeys.contains(name)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
