package io.mullion.scheduler.weigher;

import io.mullion.scheduler.config.Nearest;
import io.mullion.scheduler.config.SchedulerConfig;
import io.mullion.scheduler.config.SchedulerOption;
import io.mullion.spi.placement.HostWeigher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every weigher that Mullion has, by its name in {@code weight_classes}. */
final class WeigherCatalogue {
    private static final String ALL = "nova.scheduler.weights.all_weighers";

    private WeigherCatalogue() {}

    /** The weighers that {@code config} names, {@code others} included. */
    static List<HostWeigher> select(SchedulerConfig config, Collection<? extends HostWeigher> others) {
        Map<String, HostWeigher> known = new LinkedHashMap<>();
        all(config).forEach(weigher -> known.put(weigher.name(), weigher));
        for (HostWeigher other : others) {
            if (known.putIfAbsent(other.name(), other) != null) {
                throw SchedulerConfig.invalid("two weighers are named " + other.name() + "; the second is "
                        + other.getClass().getName());
            }
        }
        List<HostWeigher> selected = new ArrayList<>();
        for (String word : config.words(SchedulerOption.WEIGHT_CLASSES)) {
            if (word.equals(ALL)) {
                return List.copyOf(known.values());
            }
            String name = word.substring(word.lastIndexOf('.') + 1);
            HostWeigher weigher = known.get(name);
            if (weigher == null) {
                throw SchedulerConfig.invalid("weight_classes names the unknown weigher '" + name + "'; nearest: "
                        + Nearest.to(name, known.keySet()));
            }
            selected.add(weigher);
        }
        return selected;
    }

    /** The configured multiplier of a weigher, or its own default. */
    static double multiplier(SchedulerConfig config, HostWeigher weigher) {
        return SchedulerOption.find(weigher.multiplierOption())
                .map(config::number)
                .orElse(weigher.defaultMultiplier());
    }

    private static List<HostWeigher> all(SchedulerConfig config) {
        return List.of(
                FigureWeigher.ram(),
                FigureWeigher.cpu(),
                FigureWeigher.disk(),
                FigureWeigher.ioOps(),
                FigureWeigher.devices(),
                FigureWeigher.hypervisorVersion(),
                FigureWeigher.instances(),
                new MetricsWeigher(
                        config.ratios(SchedulerOption.METRICS_WEIGHT_SETTING),
                        config.number(SchedulerOption.METRICS_UNAVAILABLE)),
                SoftRuleWeigher.together(),
                SoftRuleWeigher.apart(),
                new BuildFailureWeigher(),
                new CellWeigher(),
                new ImagePropertiesWeigher(config.ratios(SchedulerOption.IMAGE_PROPS_WEIGHT_SETTING)));
    }
}
