package io.mullion.benchmarks.scheduler;

import io.mullion.scheduler.Decision;
import io.mullion.scheduler.Scheduler;
import io.mullion.spi.placement.Claim;
import io.mullion.spi.placement.PlacementRequest;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One exact decision: 28 filters, all weighers, the policies of the host groups; no sampling. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // set by @Setup
public class DecisionBenchmark {
    /** Number of hosts. */
    @Param({"1000", "10000", "100000"})
    public int hosts;

    private Scheduler scheduler;
    private PlacementRequest[] requests;
    private Claim[] claims;
    private int turn;

    /** Builds the site. */
    @Setup
    public void site() {
        scheduler = Site.scheduler(hosts);
        requests = new PlacementRequest[Requests.COUNT];
        claims = new Claim[Requests.COUNT];
        for (int i = 0; i < Requests.COUNT; i++) {
            requests[i] = Requests.create(i);
            claims[i] = Claim.of(requests[i]);
        }
    }

    /** A dry run: nothing changes in between. */
    @Benchmark
    public Decision decide() {
        return scheduler.decide(requests[turn++ % Requests.COUNT]);
    }

    /** As work goes on: the host chosen is claimed, the next decision sees it; every claim is given back later. */
    @Benchmark
    public Decision decideAndClaim() {
        int number = turn++ % Requests.COUNT;
        Decision decision = scheduler.decide(requests[number]);
        String host = decision.hostOrThrow();
        scheduler.table().claim(host, claims[number]);
        scheduler.table().claim(host, claims[number].negated());
        return decision;
    }
}
