package io.mullion.scheduler;

import io.mullion.scheduler.config.SchedulerConfig;
import io.mullion.scheduler.config.SchedulerOption;
import io.mullion.scheduler.filter.ConstantFilter;
import io.mullion.scheduler.filter.aggregate.AvailabilityZoneFilter;
import io.mullion.scheduler.filter.aggregate.ExtraSpecsFilter;
import io.mullion.scheduler.filter.aggregate.HostGroupFilter;
import io.mullion.scheduler.filter.aggregate.ImageIsolationFilter;
import io.mullion.scheduler.filter.aggregate.TenantIsolationFilter;
import io.mullion.scheduler.filter.aggregate.TypeAffinityFilter;
import io.mullion.scheduler.filter.capacity.CoreFilter;
import io.mullion.scheduler.filter.capacity.CountFilter;
import io.mullion.scheduler.filter.capacity.CountFilter.Counted;
import io.mullion.scheduler.filter.capacity.DiskFilter;
import io.mullion.scheduler.filter.capacity.RamFilter;
import io.mullion.scheduler.filter.collocation.AffinityFilter;
import io.mullion.scheduler.filter.collocation.AntiAffinityFilter;
import io.mullion.scheduler.filter.collocation.DifferentHostFilter;
import io.mullion.scheduler.filter.collocation.SameHostFilter;
import io.mullion.scheduler.filter.connection.DeviceFilter;
import io.mullion.scheduler.filter.connection.NetworkFilter;
import io.mullion.scheduler.filter.connection.StorageFilter;
import io.mullion.scheduler.filter.host.ComputeFilter;
import io.mullion.scheduler.filter.host.MaintenanceFilter;
import io.mullion.scheduler.filter.host.MetricsFilter;
import io.mullion.scheduler.filter.host.NearAddressFilter;
import io.mullion.scheduler.filter.host.QueryFilter;
import io.mullion.scheduler.filter.host.ReservedHostFilter;
import io.mullion.scheduler.filter.host.ResizeSameHostFilter;
import io.mullion.scheduler.filter.host.RetryFilter;
import io.mullion.scheduler.filter.host.StandbyHostFilter;
import io.mullion.scheduler.filter.image.CapabilitiesFilter;
import io.mullion.scheduler.filter.image.ImagePropertiesFilter;
import io.mullion.scheduler.filter.image.IsolatedHostsFilter;
import io.mullion.scheduler.filter.mobility.AffinityScoreFilter;
import io.mullion.scheduler.filter.mobility.FirmwareFilter;
import io.mullion.scheduler.filter.mobility.FirmwareMatrix;
import io.mullion.scheduler.filter.mobility.IbmIMobilityFilter;
import io.mullion.scheduler.filter.mobility.LicenseFilter;
import io.mullion.scheduler.filter.mobility.ManagementTypeFilter;
import io.mullion.scheduler.filter.mobility.MigrationCountFilter;
import io.mullion.scheduler.filter.mobility.OptimizerFilter;
import io.mullion.scheduler.filter.mobility.PinningFilter;
import io.mullion.scheduler.filter.mobility.RemoteRestartFilter;
import io.mullion.scheduler.filter.mobility.SameHmcFilter;
import io.mullion.scheduler.filter.mobility.ServerRules;
import io.mullion.scheduler.filter.partition.EndianFilter;
import io.mullion.scheduler.filter.partition.FirmwareFeatures;
import io.mullion.scheduler.filter.partition.GuestFilter;
import io.mullion.scheduler.filter.partition.LmbSizeFilter;
import io.mullion.scheduler.filter.partition.MemoryExpansionFilter;
import io.mullion.scheduler.filter.partition.ProcCompatFilter;
import io.mullion.scheduler.filter.partition.ProcPoolFilter;
import io.mullion.spi.placement.HostFilter;
import io.mullion.spi.units.Mib;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Every filter that Mullion has, by its name in {@code enabled_filters}, with the options it reads. */
final class FilterCatalogue {
    static final Map<String, Function<SchedulerConfig, HostFilter>> FILTERS = all();

    private FilterCatalogue() {}

    private static Map<String, Function<SchedulerConfig, HostFilter>> all() {
        Map<String, Function<SchedulerConfig, HostFilter>> all = new LinkedHashMap<>();
        powerVc(all);
        documented(all);
        nova(all);
        aggregates(all);
        return Collections.unmodifiableMap(all);
    }

    /** The 28 of PowerVC's line: {@code reference/scheduler-filters.md} §1. */
    private static void powerVc(Map<String, Function<SchedulerConfig, HostFilter>> all) {
        all.put("RamFilter", config -> new RamFilter(Mib.of(config.whole(SchedulerOption.RESERVED_HOST_MEMORY_MB, 0))));
        all.put("CoreFilter", config -> new CoreFilter());
        all.put("ComputeFilter", config -> new ComputeFilter(config.whole(SchedulerOption.SERVICE_DOWN_TIME, 1)));
        all.put("RetryFilter", config -> new RetryFilter());
        all.put(
                "AvailabilityZoneFilter",
                config -> new AvailabilityZoneFilter(config.text(SchedulerOption.DEFAULT_AVAILABILITY_ZONE)));
        all.put(
                "ImagePropertiesFilter",
                config ->
                        new ImagePropertiesFilter(config.text(SchedulerOption.IMAGE_PROPERTIES_DEFAULT_ARCHITECTURE)));
        all.put("ComputeCapabilitiesFilter", config -> new CapabilitiesFilter());
        all.put("MaintenanceFilter", config -> new MaintenanceFilter());
        all.put("PowerVCServerGroupAffinityFilter", config -> new AffinityFilter("PowerVCServerGroupAffinityFilter"));
        all.put(
                "PowerVCServerGroupAntiAffinityFilter",
                config -> new AntiAffinityFilter("PowerVCServerGroupAntiAffinityFilter"));
        all.put("PowerVCHostAggregateFilter", config -> new HostGroupFilter());
        all.put("PowerVMNetworkFilter", config -> new NetworkFilter());
        all.put("PowerVMProcCompatModeFilter", config -> new ProcCompatFilter());
        all.put("PowerLMBSizeFilter", config -> new LmbSizeFilter());
        all.put("PowerMigrationLicenseFilter", config -> new LicenseFilter());
        all.put("PowerVMMigrationCountFilter", config -> new MigrationCountFilter());
        all.put("PowerVMStorageFilter", config -> new StorageFilter());
        all.put("PowerVMIBMiMobilityFilter", config -> new IbmIMobilityFilter());
        all.put("PowerVMRemoteRestartFilter", config -> new RemoteRestartFilter());
        all.put("PowerVMRemoteRestartSameHMCFilter", config -> new SameHmcFilter());
        all.put("PowerVMEndianFilter", config -> new EndianFilter());
        all.put("PowerVMGuestCapableFilter", config -> new GuestFilter());
        all.put("PowerVMSharedProcPoolFilter", config -> new ProcPoolFilter());
        all.put("PowerVCResizeSameHostFilter", config -> new ResizeSameHostFilter());
        all.put("PowerVCDROFilter", config -> new OptimizerFilter());
        all.put("PowerVMActiveMemoryExpansionFilter", config -> new MemoryExpansionFilter());
        all.put("PowerVMNovaLinkMobilityFilter", config -> new ManagementTypeFilter());
        all.put("AggregateMultiTenancyIsolation", config -> new TenantIsolationFilter());
    }

    /** Rules that the line lacks but public documents have: §3. */
    private static void documented(Map<String, Function<SchedulerConfig, HostFilter>> all) {
        all.put("PowerVMPPTRatio", config -> FirmwareFeatures.pageTableRatio());
        all.put("PowerVMAffinityScore", config -> new AffinityScoreFilter());
        all.put("PowerVMSecureBoot", config -> FirmwareFeatures.secureBoot());
        all.put("PowerVMPersistentMemory", config -> FirmwareFeatures.persistentMemory());
        all.put("PowerVMFirmwareLevel", config -> new FirmwareFilter(FirmwareMatrix.documented()));
        all.put("PowerVMRmcActive", config -> ServerRules.rmc());
        all.put("PowerVMVmHealth", config -> ServerRules.health());
        all.put("PowerVMPinning", config -> new PinningFilter());
        all.put("StandbyHost", config -> new StandbyHostFilter());
        all.put("ReservedHost", config -> new ReservedHostFilter());
    }

    /** Nova's others: §4. */
    private static void nova(Map<String, Function<SchedulerConfig, HostFilter>> all) {
        all.put("ServerGroupAffinityFilter", config -> new AffinityFilter("ServerGroupAffinityFilter"));
        all.put("ServerGroupAntiAffinityFilter", config -> new AntiAffinityFilter("ServerGroupAntiAffinityFilter"));
        all.put("DifferentHostFilter", config -> new DifferentHostFilter());
        all.put("SameHostFilter", config -> new SameHostFilter());
        all.put("SimpleCIDRAffinityFilter", config -> new NearAddressFilter());
        all.put("JsonFilter", config -> new QueryFilter());
        all.put(
                "IsolatedHostsFilter",
                config -> new IsolatedHostsFilter(
                        config.words(SchedulerOption.ISOLATED_HOSTS),
                        config.words(SchedulerOption.ISOLATED_IMAGES),
                        config.flag(SchedulerOption.RESTRICT_ISOLATED_HOSTS)));
        all.put("DiskFilter", config -> new DiskFilter());
        all.put(
                "MetricsFilter",
                config -> new MetricsFilter(
                        config.ratios(SchedulerOption.METRICS_WEIGHT_SETTING).keySet()));
        all.put("PciPassthroughFilter", config -> new DeviceFilter());
        all.put("NUMATopologyFilter", config -> new ConstantFilter("NUMATopologyFilter"));
        all.put("AllHostsFilter", config -> new ConstantFilter("AllHostsFilter"));
    }

    private static void aggregates(Map<String, Function<SchedulerConfig, HostFilter>> all) {
        all.put("AggregateInstanceExtraSpecsFilter", config -> new ExtraSpecsFilter());
        all.put(
                "AggregateImagePropertiesIsolation",
                config -> new ImageIsolationFilter(
                        config.text(SchedulerOption.AGGREGATE_IMAGE_NAMESPACE),
                        config.text(SchedulerOption.AGGREGATE_IMAGE_SEPARATOR)));
        all.put("AggregateTypeAffinityFilter", config -> new TypeAffinityFilter());
        all.put("IoOpsFilter", config -> operations("IoOpsFilter", config, false));
        all.put("AggregateIoOpsFilter", config -> operations("AggregateIoOpsFilter", config, true));
        all.put("NumInstancesFilter", config -> instances("NumInstancesFilter", config, false));
        all.put("AggregateNumInstancesFilter", config -> instances("AggregateNumInstancesFilter", config, true));
    }

    private static HostFilter operations(String name, SchedulerConfig config, boolean perAggregate) {
        int limit = config.whole(SchedulerOption.MAX_IO_OPS_PER_HOST, 0);
        return new CountFilter(name, Counted.IO_OPERATIONS, limit, perAggregate);
    }

    private static HostFilter instances(String name, SchedulerConfig config, boolean perAggregate) {
        int limit = config.whole(SchedulerOption.MAX_INSTANCES_PER_HOST, 1);
        return new CountFilter(name, Counted.INSTANCES, limit, perAggregate);
    }
}
