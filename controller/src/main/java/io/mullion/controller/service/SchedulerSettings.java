package io.mullion.controller.service;

import io.mullion.controller.configuration.Settings;
import io.mullion.scheduler.Scheduler;
import io.mullion.scheduler.config.SchedulerConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the scheduler's options: {@code [filter_scheduler]}, and older names in {@code [DEFAULT]}. */
final class SchedulerSettings {
    private static final Logger LOG = LoggerFactory.getLogger(SchedulerSettings.class);

    /** Names under which the filter line stands in older files. */
    private static final List<String> OLD_NAMES = List.of(
            "scheduler_default_filters",
            "scheduler_available_filters",
            "scheduler_weight_classes",
            "scheduler_host_subset_size");

    private SchedulerSettings() {}

    static Scheduler from(Settings settings) {
        Map<String, String> given = new HashMap<>();
        for (String key : OLD_NAMES) {
            settings.optional("DEFAULT", key).ifPresent(value -> given.put(key, value));
        }
        given.putAll(settings.all("filter_scheduler"));
        Scheduler scheduler = Scheduler.of(SchedulerConfig.of(given));
        scheduler.line().warnings().forEach(warning -> LOG.warn("{}", warning));
        return scheduler;
    }
}
