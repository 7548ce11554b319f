package io.mullion.scheduler;

import io.mullion.scheduler.config.Nearest;
import io.mullion.scheduler.config.SchedulerConfig;
import io.mullion.scheduler.config.SchedulerOption;
import io.mullion.scheduler.filter.ConstantFilter;
import io.mullion.scheduler.filter.aggregate.ConfinementFilter;
import io.mullion.scheduler.filter.host.DestinationFilter;
import io.mullion.spi.placement.HostFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The filters that are switched on, in the order of the configured line, which orders the reasons in messages and never
 * changes a result. Before them stand the two that are always on: the destination asked for, and the aggregates to
 * which a request is confined.
 *
 * @param filters all of them
 * @param warnings sentences for the administrator about names that do nothing
 */
public record FilterLine(List<HostFilter> filters, List<String> warnings) {
    /** Names that nova gave up and that have no meaning of their own here. */
    private static final Set<String> RETIRED = Set.of(
            "TypeAffinityFilter",
            "TrustedFilter",
            "ExactRamFilter",
            "ExactCoreFilter",
            "ExactDiskFilter",
            "AggregateRamFilter",
            "AggregateCoreFilter",
            "AggregateDiskFilter");

    public FilterLine {
        filters = List.copyOf(filters);
        warnings = List.copyOf(warnings);
    }

    /**
     * The line of {@code config}, from Mullion's filters and {@code others}.
     *
     * @throws io.mullion.spi.error.MullionException {@code INVALID_CONFIGURATION} if a name is unknown, or if one of the
     *     others has the name of a filter that is known already
     */
    public static FilterLine of(SchedulerConfig config, Collection<? extends HostFilter> others) {
        Map<String, Function<SchedulerConfig, HostFilter>> known = known(others);
        List<HostFilter> filters = new ArrayList<>(List.of(new DestinationFilter(), new ConfinementFilter()));
        List<String> warnings = new ArrayList<>();
        for (String name : inOrder(config.text(SchedulerOption.ENABLED_FILTERS), warnings)) {
            Function<SchedulerConfig, HostFilter> maker = known.get(name);
            if (maker != null) {
                filters.add(maker.apply(config));
            } else if (RETIRED.contains(name)) {
                filters.add(new ConstantFilter(name));
                warnings.add("Filter " + name + " is retired: every host passes it. Take it out of enabled_filters.");
            } else {
                throw SchedulerConfig.invalid(unknown(name, known.keySet()));
            }
        }
        return new FilterLine(filters, warnings);
    }

    /** The names that are switched on, the two that always are included. */
    public List<String> names() {
        return filters.stream().map(HostFilter::name).toList();
    }

    private static Map<String, Function<SchedulerConfig, HostFilter>> known(Collection<? extends HostFilter> others) {
        Map<String, Function<SchedulerConfig, HostFilter>> known = new LinkedHashMap<>(FilterCatalogue.FILTERS);
        for (HostFilter other : others) {
            if (known.putIfAbsent(other.name(), config -> other) != null) {
                throw SchedulerConfig.invalid("two filters are named " + other.name() + "; the second is "
                        + other.getClass().getName());
            }
        }
        return known;
    }

    private static Collection<String> inOrder(String line, List<String> warnings) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String word : line.split(",", -1)) {
            String name = word.strip();
            if (!name.isEmpty() && names.put(name, name) != null) {
                warnings.add("Filter " + name + " is named twice in enabled_filters; once is enough.");
            }
        }
        return names.values();
    }

    private static String unknown(String name, Collection<String> known) {
        List<String> near = Nearest.to(name, known);
        return "enabled_filters names the unknown filter '" + name + "'"
                + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?");
    }
}
