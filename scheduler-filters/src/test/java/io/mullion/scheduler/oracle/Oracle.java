package io.mullion.scheduler.oracle;

import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides as the reference says, by trying every host. */
final class Oracle {
    static final Map<String, Rule> RULES = rules();

    private Oracle() {}

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>(NovaRules.all());
        rules.putAll(PowerRules.all());
        rules.putAll(MoveRules.all());
        return rules;
    }

    /** The hosts that fit, best first. */
    static List<String> choose(PlacementRequest request, List<HostView> hosts) {
        List<HostView> fitting = hosts.stream()
                .filter(host -> destination(request, host.host()))
                .filter(host ->
                        RULES.values().stream().allMatch(rule -> rule.fits(request, host, source(request, hosts))))
                .toList();
        return new OracleRanking(request, fitting).order();
    }

    static Optional<HostView> source(PlacementRequest request, List<HostView> hosts) {
        return request.origin()
                .flatMap(origin -> hosts.stream()
                        .filter(host -> host.host().equals(origin.host()))
                        .findFirst());
    }

    /** {@code reference/scheduler-flow.md} §1: named hosts, ignored hosts, the source host of a move. */
    static boolean destination(PlacementRequest request, String host) {
        Optional<String> on = request.origin().map(origin -> origin.host());
        if (request.operation().isMove() && on.equals(Optional.of(host))) {
            return false;
        }
        if (request.operation() == Operation.REBUILD
                && on.isPresent()
                && !on.get().equals(host)) {
            return false;
        }
        return !request.destination().ignoredHosts().contains(host)
                && request.destination().host().map(host::equals).orElse(true);
    }
}
