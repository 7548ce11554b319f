package io.mullion.scheduler.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.scheduler.Scheduler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchedulerConfigTest {
    @ParameterizedTest
    @EnumSource(SchedulerOption.class)
    void everyDefaultCanBeWrittenOut(SchedulerOption option) {
        SchedulerConfig written = SchedulerConfig.of(Map.of(option.key(), option.defaultText()));
        assertThat(written.text(option)).isEqualTo(SchedulerConfig.defaults().text(option));
        assertThat(Scheduler.of(written, List.of(), List.of()).line().names()).hasSize(30);
    }

    @Test
    void everyOptionTakesAnotherValue() {
        Map<String, String> others = new HashMap<>();
        for (SchedulerOption option : SchedulerOption.values()) {
            others.put(option.key(), option.defaultText() + "1");
        }
        SchedulerConfig config = SchedulerConfig.of(others);
        for (SchedulerOption option : SchedulerOption.values()) {
            assertThat(config.text(option)).isEqualTo(option.defaultText() + "1");
        }
    }

    @Test
    void anUnknownOptionIsRefusedWithTheNearestName() {
        assertThatThrownBy(() -> SchedulerConfig.of(Map.of("ram_weight_multiplyer", "1", "host_subset_size", "1")))
                .hasMessageStartingWith(
                        "unknown scheduler option 'ram_weight_multiplyer'; did you mean ram_weight_multiplier");
    }

    @Test
    void oldAndNewNameTogetherAreRefused() {
        assertThatThrownBy(() -> SchedulerConfig.of(
                        Map.of("enabled_filters", "RamFilter", "scheduler_default_filters", "CoreFilter")))
                .hasMessageContaining("given twice");
    }

    @ParameterizedTest
    @CsvSource({
        "host_subset_size, 0, at least 1",
        "host_subset_size, many, whole number",
        "service_down_time, 1.5, whole number",
        "ram_weight_multiplier, much, not a number",
        "metrics_weight_setting, cpu, name=ratio",
        "default_placement_policy, 9, no placement policy",
        "weight_classes, RamWeigher, RAMWeigher",
        "shuffle_best_same_weighed_hosts, perhaps, neither true nor false"
    })
    void aValueThatCannotBeUsedRefusesToStart(String key, String value, String words) {
        assertThatThrownBy(() -> Scheduler.of(SchedulerConfig.of(Map.of(key, value)), List.of(), List.of()))
                .hasMessageContaining(words);
    }
}
