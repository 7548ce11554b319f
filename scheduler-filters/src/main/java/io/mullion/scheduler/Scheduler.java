package io.mullion.scheduler;

import io.mullion.scheduler.config.SchedulerConfig;
import io.mullion.scheduler.plan.Plan;
import io.mullion.scheduler.table.HostSnapshot;
import io.mullion.scheduler.table.HostTable;
import io.mullion.scheduler.trace.PlacementTrace;
import io.mullion.scheduler.trace.Tracer;
import io.mullion.scheduler.weigher.Ranking;
import io.mullion.scheduler.weigher.Weighing;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostFigures;
import io.mullion.spi.placement.HostFilter;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.HostWeigher;
import io.mullion.spi.placement.PlacementRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Finds the best host. It holds the hosts in a table that changes keep fresh, and decides as a pure function of the
 * table's snapshot: the same code for placements, dry runs, tests and benchmarks. Any thread may call anything.
 */
public final class Scheduler {
    private final FilterLine line;
    private final Weighing weighing;
    private final HostTable table = new HostTable();
    private final Choice choice;
    private final Scratch.Pool pool = new Scratch.Pool();

    private Scheduler(FilterLine line, Weighing weighing, SchedulerConfig config) {
        this.line = line;
        this.weighing = weighing;
        this.choice = Choice.of(config);
    }

    /** With Mullion's filters and weighers and those that {@link ServiceLoader} finds. */
    public static Scheduler of(SchedulerConfig config) {
        return of(config, found(HostFilter.class), found(HostWeigher.class));
    }

    /**
     * With Mullion's filters and weighers and these.
     *
     * @throws io.mullion.spi.error.MullionException {@code INVALID_CONFIGURATION}: an unknown filter or weigher, a value
     *     that cannot be used
     */
    public static Scheduler of(
            SchedulerConfig config,
            Collection<? extends HostFilter> filters,
            Collection<? extends HostWeigher> weighers) {
        return new Scheduler(FilterLine.of(config, filters), Weighing.of(config, weighers), config);
    }

    /** The filters that are switched on, in order, and warnings about the line. */
    public FilterLine line() {
        return line;
    }

    /** The hosts. */
    public HostTable table() {
        return table;
    }

    /** Adds a host, or takes this for what is known of it now. */
    public void put(HostFacts facts, HostFigures figures) {
        table.put(new HostView(facts, figures));
    }

    /** Forgets a host; quiet if it is not there. */
    public void remove(String host) {
        table.remove(host);
    }

    /** Decides about the hosts as they are now. Nothing is claimed: this is the dry run as well. */
    public Decision decide(PlacementRequest request) {
        return decide(table.snapshot(), request);
    }

    /** Decides about these hosts. */
    public Decision decide(HostSnapshot snapshot, PlacementRequest request) {
        PlacementRequest complete = complete(snapshot, request);
        Scratch scratch = pool.take();
        try {
            long[] survivors = scratch.survivors(snapshot.blocks());
            int fitting = fitting(snapshot, complete, survivors);
            int row = fitting == 0
                    ? -1
                    : choice.pick(Ranking.of(weighing, complete, snapshot, survivors), complete, scratch.champions());
            return new Decision(this, snapshot, complete, row, fitting);
        } finally {
            pool.give(scratch);
        }
    }

    /** Every host and what every filter says about it, as of now; nothing is claimed. */
    public PlacementTrace explain(PlacementRequest request) {
        HostSnapshot snapshot = table.snapshot();
        return trace(snapshot, complete(snapshot, request));
    }

    List<String> ranked(HostSnapshot snapshot, PlacementRequest request, int most) {
        return choice.order(ranking(snapshot, request), request, most).stream()
                .map(snapshot::host)
                .toList();
    }

    PlacementTrace trace(HostSnapshot snapshot, PlacementRequest request) {
        List<HostFilter> filters = request.destination().forcedHosts().isEmpty()
                ? line.filters()
                : List.of(new ForcedHosts(request.destination().forcedHosts()));
        return Tracer.trace(request, snapshot, filters, ranking(snapshot, request));
    }

    private Ranking ranking(HostSnapshot snapshot, PlacementRequest request) {
        long[] survivors = new long[snapshot.blocks()];
        fitting(snapshot, request, survivors);
        return Ranking.of(weighing, request, snapshot, survivors);
    }

    /** Forced hosts skip all filters, as in nova. */
    private int fitting(HostSnapshot snapshot, PlacementRequest request, long[] survivors) {
        List<HostFilter> filters = request.destination().forcedHosts().isEmpty()
                ? line.filters()
                : List.of(new ForcedHosts(request.destination().forcedHosts()));
        return Plan.of(request, filters).run(snapshot, survivors);
    }

    private static PlacementRequest complete(HostSnapshot snapshot, PlacementRequest request) {
        if (request.origin().isEmpty() || request.source().isPresent()) {
            return request;
        }
        return request.origin()
                .flatMap(origin -> snapshot.find(origin.host()).map(origin::seenAs))
                .map(origin -> request.toBuilder().origin(origin).build())
                .orElse(request);
    }

    private static <T> List<T> found(Class<T> service) {
        List<T> found = new ArrayList<>();
        ServiceLoader.load(service).forEach(found::add);
        return found;
    }
}
