package io.mullion.benchmarks.scheduler;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The yardstick over 10,000 hosts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CalibrationBenchmark {
    private final CalibrationScan scan = new CalibrationScan(10_000);

    /** One pass in which nine of ten hosts fit. */
    @Benchmark
    public int scan() {
        return scan.best(10);
    }
}
