package io.mullion.scheduler.oracle;

import io.mullion.spi.placement.Aggregate;
import io.mullion.spi.placement.CollocationRule.Policy;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** {@code reference/weighers-policies.md} §1 and §2, for the default options. */
final class OracleRanking {
    private final PlacementRequest request;
    private final List<HostView> fitting;
    private final Map<HostView, Double> weights = new IdentityHashMap<>();
    private final Map<HostView, Double> failures = new IdentityHashMap<>();

    OracleRanking(PlacementRequest request, List<HostView> fitting) {
        this.request = request;
        this.fitting = fitting;
        for (HostView host : fitting) {
            weights.put(host, weight(host));
            failures.put(host, failures(host));
        }
    }

    /** In each group by policy, then the group whose best host has the smallest allocation share first. */
    List<String> order() {
        List<HostView> left = new ArrayList<>(fitting);
        List<String> order = new ArrayList<>();
        while (!left.isEmpty()) {
            Map<String, HostView> champions = new HashMap<>();
            left.forEach(host -> champions.merge(group(host), host, (a, b) -> before(a, b) ? a : b));
            HostView best = champions.values().stream()
                    .min(Comparator.comparingInt(this::standby)
                            .thenComparingDouble(failures::get)
                            .thenComparingDouble(this::share)
                            .thenComparingInt(fitting::indexOf))
                    .orElseThrow();
            order.add(best.host());
            left.remove(best);
        }
        return order;
    }

    /** A host on standby for provisioning takes a new server only when no other host is viable. */
    private int standby(HostView host) {
        return request.operation() == Operation.CREATE
                        && host.facts().status().standby().isPresent()
                ? 1
                : 0;
    }

    private boolean before(HostView host, HostView other) {
        Comparator<HostView> order = Comparator.comparingInt(this::standby)
                .thenComparingDouble(failures::get)
                .thenComparingDouble(this::policy)
                .thenComparingDouble(candidate -> -weights.get(candidate))
                .thenComparingInt(fitting::indexOf);
        return order.compare(host, other) < 0;
    }

    private static String group(HostView host) {
        return MoveRules.groupOf(host).orElse("");
    }

    private double failures(HostView host) {
        return normal(candidate -> candidate.figures().load().failedBuilds(), false, host);
    }

    private double policy(HostView host) {
        String id = host.facts().aggregates().stream()
                .filter(Aggregate::hostGroup)
                .findFirst()
                .map(group -> group.metadata().getOrDefault("initialpolicy-id", "1"))
                .orElse("1");
        int processors = host.figures().utilization().processors();
        int memory = host.figures().utilization().memory();
        return switch (id) {
            case "2" -> -host.figures().load().instances();
            case "3" -> unitShare(host);
            case "4" -> memoryShare(host);
            case "5" -> processors < 0 ? Double.MAX_VALUE : processors / 10000.0;
            case "6" -> memory < 0 ? Double.MAX_VALUE : memory / 10000.0;
            default -> host.figures().load().instances();
        };
    }

    private double unitShare(HostView host) {
        double total = host.figures().units().hundredths();
        double used = total - host.figures().freeUnits().hundredths();
        return total <= 0 ? Double.MAX_VALUE : (used + request.demand().units().hundredths()) / total;
    }

    private double memoryShare(HostView host) {
        double total = host.figures().memory().value();
        double used = total - host.figures().freeMemory().value();
        return (used + request.demand().totalMemory().value()) / total;
    }

    private double share(HostView host) {
        double units = host.figures().units().hundredths() <= 0 ? 0 : unitShare(host);
        return Math.max(units, memoryShare(host));
    }

    /** Memory, processors, disk and operations, soft rules; the other weighers cannot tell these hosts apart. */
    private double weight(HostView host) {
        double weight = normal(candidate -> candidate.figures().freeMemory().value(), true, host)
                        * multiplier(host, "ram_weight_multiplier", 1.0)
                + normal(OracleRanking::usableUnits, true, host) * multiplier(host, "cpu_weight_multiplier", 1.0);
        weight -= normal(candidate -> candidate.figures().load().ioOperations(), true, host);
        weight += normal(candidate -> members(candidate, Policy.SOFT_AFFINITY), false, host);
        weight += normal(candidate -> -members(candidate, Policy.SOFT_ANTI_AFFINITY), false, host);
        return weight;
    }

    private static double usableUnits(HostView host) {
        double total = host.figures().units().hundredths();
        double ratio = host.facts().ratios().processors();
        return Math.floor(total * ratio) - (total - host.figures().freeUnits().hundredths());
    }

    private double members(HostView host, Policy policy) {
        return request.rules().stream()
                .filter(rule -> rule.policy() == policy)
                .flatMap(rule -> rule.members().stream())
                .filter(member -> !member.server().equals(request.subject().server())
                        && member.hosts().contains(host.host()))
                .count();
    }

    /** Between 0 and 1 among the candidates; with a lower bound, it takes the place of the smallest value. */
    private double normal(ToDoubleFunction<HostView> raw, boolean fromZero, HostView host) {
        double low = fromZero ? 0 : fitting.stream().mapToDouble(raw).min().orElseThrow();
        double high = fitting.stream()
                .mapToDouble(raw)
                .map(value -> fromZero ? Math.max(0, value) : value)
                .max()
                .orElseThrow();
        double value = fromZero ? Math.max(0, raw.applyAsDouble(host)) : raw.applyAsDouble(host);
        return high > low ? (value - low) / (high - low) : 0;
    }

    private static double multiplier(HostView host, String key, double option) {
        double least = Double.POSITIVE_INFINITY;
        for (Aggregate aggregate : host.facts().aggregates()) {
            Map<String, String> metadata = aggregate.metadata();
            if (metadata.containsKey(key)) {
                try {
                    least = Math.min(least, Double.parseDouble(metadata.get(key)));
                } catch (NumberFormatException notANumber) {
                    return option;
                }
            }
        }
        return least == Double.POSITIVE_INFINITY ? option : least;
    }
}
