package io.mullion.scheduler.trace;

import io.mullion.scheduler.plan.Guarded;
import io.mullion.scheduler.table.HostSnapshot;
import io.mullion.scheduler.weigher.Ranking;
import io.mullion.spi.placement.HostFilter;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Asks every filter about every host, in row form: slower than a plan, and says everything. */
public final class Tracer {
    private Tracer() {}

    /**
     * The whole table of one request.
     *
     * @param ranking the order of the hosts that fit
     */
    public static PlacementTrace trace(
            PlacementRequest request, HostSnapshot snapshot, List<HostFilter> filters, Ranking ranking) {
        Summary summary = new Summary();
        List<HostTrace> refused = new ArrayList<>();
        for (int row : snapshot.rows()) {
            HostView host = snapshot.view(row);
            Said said = ask(request, host, filters);
            summary.add(said.refusals.stream().map(Named::refused).toList());
            if (!said.refusals.isEmpty()) {
                refused.add(said.of(host.host()));
            }
        }
        List<HostTrace> hosts = new ArrayList<>(fitting(request, snapshot, filters, ranking));
        refused.sort(Comparator.comparing(HostTrace::host));
        hosts.addAll(refused);
        return new PlacementTrace(request.operation(), hosts, summary.sentence());
    }

    private static List<HostTrace> fitting(
            PlacementRequest request, HostSnapshot snapshot, List<HostFilter> filters, Ranking ranking) {
        List<HostTrace> fitting = new ArrayList<>();
        for (int row : ranking.order(snapshot.size())) {
            HostView host = snapshot.view(row);
            fitting.add(new HostTrace(
                    host.host(),
                    Optional.of(fitting.size() + 1),
                    Optional.of(ranking.score(row)),
                    List.of(),
                    ask(request, host, filters).warnings));
        }
        return fitting;
    }

    private static Said ask(PlacementRequest request, HostView host, List<HostFilter> filters) {
        Said said = new Said(new ArrayList<>(), new ArrayList<>());
        for (HostFilter filter : filters) {
            switch (Guarded.check(filter, request, host)) {
                case Verdict.Refused refusal -> said.refusals.add(new Named(filter.name(), refusal));
                case Verdict.Fits fits -> {
                    if (!fits.warning().isEmpty()) {
                        said.warnings.add(fits.warning());
                    }
                }
            }
        }
        return said;
    }

    private record Named(String filter, Verdict.Refused refused) {}

    private record Said(List<Named> refusals, List<String> warnings) {
        HostTrace of(String host) {
            return new HostTrace(
                    host,
                    Optional.empty(),
                    Optional.empty(),
                    refusals.stream()
                            .map(named -> Refusal.of(named.filter, named.refused, host))
                            .toList(),
                    warnings);
        }
    }
}
