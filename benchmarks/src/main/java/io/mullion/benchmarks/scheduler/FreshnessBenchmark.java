package io.mullion.benchmarks.scheduler;

import io.mullion.scheduler.Scheduler;
import io.mullion.spi.placement.HostFigures;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.PlacementRequest;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Changes of 10,000 hosts absorbed, with a decision after every hundredth: 100 changes an operation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@SuppressWarnings("NullAway.Init") // set by @Setup
public class FreshnessBenchmark {
    /** Changes of one operation. */
    static final int CHANGES = 100;

    private static final int HOSTS = 10_000;
    private static final int VARIANTS = 4096;
    private final Random random = new Random(7);
    private Scheduler scheduler;
    private HostView[] variants;
    private PlacementRequest request;

    /** Builds the site and what hosts may change to: other figures, sometimes other facts. */
    @Setup
    public void site() {
        scheduler = Site.scheduler(HOSTS);
        request = Requests.create(1);
        variants = new HostView[VARIANTS];
        for (int i = 0; i < VARIANTS; i++) {
            int host = random.nextInt(HOSTS);
            HostFigures figures = Site.figures(random);
            variants[i] = new HostView(
                    i % 10 == 0 ? Site.facts(host, random) : Site.host(host).facts(), figures);
        }
    }

    /** Complete reports: what a poll of every host brings. */
    @Benchmark
    public Object reports() {
        for (int i = 0; i < CHANGES; i++) {
            scheduler.table().put(variants[random.nextInt(VARIANTS)]);
        }
        return scheduler.decide(request);
    }

    /** Figures alone: what claims and events bring. */
    @Benchmark
    public Object figures() {
        for (int i = 0; i < CHANGES; i++) {
            HostView variant = variants[random.nextInt(VARIANTS)];
            scheduler.table().update(variant.host(), variant.figures());
        }
        return scheduler.decide(request);
    }
}
