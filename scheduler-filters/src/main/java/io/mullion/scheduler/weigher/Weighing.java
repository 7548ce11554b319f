package io.mullion.scheduler.weigher;

import io.mullion.scheduler.config.SchedulerConfig;
import io.mullion.scheduler.config.SchedulerOption;
import io.mullion.scheduler.filter.AggregateNumbers;
import io.mullion.scheduler.table.Domain;
import io.mullion.spi.placement.Aggregate;
import io.mullion.spi.placement.HostWeigher;
import io.mullion.spi.placement.PlacementRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The weighers and policies that are switched on, with what follows from aggregates worked out once for each domain. */
public final class Weighing {
    private final List<HostWeigher> weighers;
    private final double[] options;
    private final PolicyTable policies;
    private final PolicyTable.Row defaultPolicy;
    private volatile @Nullable Domained latest;

    private Weighing(List<HostWeigher> weighers, double[] options, PolicyTable policies, PolicyTable.Row otherwise) {
        this.weighers = List.copyOf(weighers);
        this.options = options;
        this.policies = policies;
        this.defaultPolicy = otherwise;
    }

    /**
     * As configured, with {@code others} besides Mullion's weighers.
     *
     * @throws io.mullion.spi.error.MullionException {@code INVALID_CONFIGURATION} for an unknown weigher, a multiplier
     *     that is no number, or an unknown policy
     */
    public static Weighing of(SchedulerConfig config, Collection<? extends HostWeigher> others) {
        List<HostWeigher> weighers = WeigherCatalogue.select(config, others);
        double[] options = new double[weighers.size()];
        for (int i = 0; i < options.length; i++) {
            options[i] = WeigherCatalogue.multiplier(config, weighers.get(i));
        }
        PolicyTable policies = PolicyTable.documented();
        String id = config.text(SchedulerOption.DEFAULT_POLICY);
        return new Weighing(
                weighers,
                options,
                policies,
                policies.find(id)
                        .orElseThrow(() -> SchedulerConfig.invalid(SchedulerOption.DEFAULT_POLICY.key() + " = '" + id
                                + "' is no placement policy; known are "
                                + policies.rows().keySet().stream().sorted().toList())));
    }

    /** Names of the weighers that are switched on. */
    public List<String> names() {
        return weighers.stream().map(HostWeigher::name).toList();
    }

    /** The weighers that matter to the request. */
    List<ActiveWeigher> active(PlacementRequest request, Domain[] domains) {
        Domained known = domained(domains);
        List<ActiveWeigher> active = new ArrayList<>();
        for (int i = 0; i < weighers.size(); i++) {
            if (known.matters[i]) {
                HostWeigher weigher = weighers.get(i);
                double[] multipliers = known.multipliers[i];
                raw(weigher, request).ifPresent(raw -> active.add(new ActiveWeigher(weigher, raw, multipliers)));
            }
        }
        return active;
    }

    /** The policies and groups of these domains. */
    Groups groups(Domain[] domains) {
        return domained(domains).groups;
    }

    private static Optional<Raw> raw(HostWeigher weigher, PlacementRequest request) {
        return weigher instanceof CompiledWeigher compiled
                ? compiled.compile(request)
                : Optional.of(new Raw.EachHost());
    }

    private Domained domained(Domain[] domains) {
        Domained known = latest;
        if (known == null || !known.isFor(domains)) {
            known = work(domains);
            latest = known;
        }
        return known;
    }

    private Domained work(Domain[] domains) {
        double[][] multipliers = new double[weighers.size()][domains.length];
        boolean[] matters = new boolean[weighers.size()];
        for (int i = 0; i < weighers.size(); i++) {
            HostWeigher weigher = weighers.get(i);
            int sign = weigher instanceof BuildFailureWeigher ? -1 : 1;
            for (int domain = 0; domain < domains.length; domain++) {
                multipliers[i][domain] = sign
                        * AggregateNumbers.smallest(
                                domains[domain].aggregates(), weigher.multiplierOption(), options[i]);
                matters[i] |= multipliers[i][domain] != 0;
            }
        }
        return new Domained(domains, multipliers, matters, groups(domains, policies, defaultPolicy));
    }

    private static Groups groups(Domain[] domains, PolicyTable policies, PolicyTable.Row otherwise) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] groups = new int[domains.length];
        PolicyTable.Row[] rows = new PolicyTable.Row[domains.length];
        for (int domain = 0; domain < domains.length; domain++) {
            List<Aggregate> aggregates = domains[domain].aggregates();
            String group = aggregates.stream()
                    .filter(Aggregate::hostGroup)
                    .map(Aggregate::name)
                    .findFirst()
                    .orElse("");
            groups[domain] = numbers.computeIfAbsent(group, name -> numbers.size());
            rows[domain] = policies.of(aggregates, otherwise);
        }
        PlacementPolicy[] measures =
                Arrays.stream(rows).map(PolicyTable.Row::policy).toArray(PlacementPolicy[]::new);
        return new Groups(groups, rows, measures, numbers.size());
    }

    /**
     * Groups and policies by domain.
     *
     * @param numbers number of the host group
     * @param policies its policy
     * @param measures what that policy measures
     * @param count how many groups there are
     */
    record Groups(int[] numbers, PolicyTable.Row[] policies, PlacementPolicy[] measures, int count) {}

    private record Domained(Domain[] domains, double[][] multipliers, boolean[] matters, Groups groups) {
        @SuppressWarnings("ReferenceEquality") // snapshots share the array until a domain changes
        boolean isFor(Domain[] others) {
            return domains == others;
        }
    }
}
