package io.mullion.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.scheduler.config.SchedulerConfig;
import io.mullion.spi.placement.HostFilter;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Reason;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterLineTest {
    private static final String SEED = "RamFilter,CoreFilter,ComputeFilter,RetryFilter,AvailabilityZoneFilter,"
            + "ImagePropertiesFilter,ComputeCapabilitiesFilter,MaintenanceFilter,PowerVCServerGroupAffinityFilter,"
            + "PowerVCServerGroupAntiAffinityFilter,PowerVCHostAggregateFilter,PowerVMNetworkFilter,"
            + "PowerVMProcCompatModeFilter,PowerLMBSizeFilter,PowerMigrationLicenseFilter,PowerVMMigrationCountFilter,"
            + "PowerVMStorageFilter,PowerVMIBMiMobilityFilter,PowerVMRemoteRestartFilter,"
            + "PowerVMRemoteRestartSameHMCFilter,PowerVMEndianFilter,PowerVMGuestCapableFilter,"
            + "PowerVMSharedProcPoolFilter,PowerVCResizeSameHostFilter,PowerVCDROFilter,"
            + "PowerVMActiveMemoryExpansionFilter,PowerVMNovaLinkMobilityFilter,AggregateMultiTenancyIsolation";

    private static FilterLine line(String key, String value) {
        return FilterLine.of(SchedulerConfig.of(Map.of(key, value)), List.of());
    }

    @Test
    void theLineOfThePowerVcSystemIsTakenAsItStandsUnderBothNames() {
        for (String key : List.of("scheduler_default_filters", "enabled_filters")) {
            FilterLine line = line(key, SEED);
            assertThat(line.names().subList(2, 30)).containsExactly(SEED.split(",", -1));
            assertThat(line.warnings()).isEmpty();
        }
    }

    @Test
    void everyKnownFilterHasTheNameItIsKnownBy() {
        FilterCatalogue.FILTERS.forEach((name, maker) ->
                assertThat(maker.apply(SchedulerConfig.defaults()).name()).isEqualTo(name));
    }

    @Test
    void retiredNamesLoadWithAWarningAndPassEveryHost() {
        FilterLine line = line("enabled_filters", "RamFilter,AggregateCoreFilter, ExactRamFilter");
        assertThat(line.warnings()).hasSize(2).allMatch(warning -> warning.contains("retired"));
        assertThat(line.filters()
                        .getLast()
                        .check(Lab.request(Operation.CREATE).build(), Lab.host("h"))
                        .fits())
                .isTrue();
    }

    @Test
    void aNameGivenTwiceCountsOnce() {
        FilterLine line = line("enabled_filters", "RamFilter,RamFilter");
        assertThat(line.filters()).hasSize(3);
        assertThat(line.warnings()).singleElement().asString().contains("twice");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearestOnes() {
        assertThatThrownBy(() -> line("enabled_filters", "PowerVMLMBSizeFilter"))
                .hasMessageContaining("PowerVMLMBSizeFilter")
                .hasMessageContaining("did you mean PowerLMBSizeFilter");
        assertThatThrownBy(() -> line("enabled_filters", "Zzz")).hasMessageEndingWith("'Zzz'");
    }

    @Test
    void aFilterFromAnotherJarIsFoundByItsName() {
        Scheduler scheduler = Scheduler.of(SchedulerConfig.of(Map.of("enabled_filters", "RamFilter,OutsidersFilter")));
        scheduler.table().put(Lab.host("even"));
        scheduler.table().put(Lab.host("odd"));
        assertThat(scheduler.decide(Lab.request(Operation.CREATE).build()).ranked(5))
                .containsExactly("even");
    }

    @Test
    void aFilterFromElsewhereMayNotTakeAKnownName() {
        HostFilter impostor = new OutsidersFilter("RamFilter");
        assertThatThrownBy(() -> FilterLine.of(SchedulerConfig.defaults(), List.of(impostor)))
                .hasMessageContaining("two filters are named RamFilter");
    }

    @Test
    void noTwoReasonsShareANumber() throws IllegalAccessException {
        Map<Integer, Reason> byNumber = new HashMap<>();
        for (HostFilter filter : everyFilter()) {
            for (Field field : filter.getClass().getDeclaredFields()) {
                if (field.getType() == Reason.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    Reason reason = (Reason) field.get(null);
                    assertThat(byNumber.putIfAbsent(reason.number(), reason)).isIn(null, reason);
                }
            }
        }
        assertThat(byNumber).hasSizeGreaterThan(40);
    }

    private static List<HostFilter> everyFilter() {
        List<HostFilter> all = new ArrayList<>();
        FilterCatalogue.FILTERS.values().forEach(maker -> all.add(maker.apply(SchedulerConfig.defaults())));
        return all;
    }
}
