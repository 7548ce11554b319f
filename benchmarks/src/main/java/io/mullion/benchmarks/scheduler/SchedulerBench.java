package io.mullion.benchmarks.scheduler;

import io.mullion.benchmarks.Bench;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@code ./mullion bench scheduler}: prints decisions, memory and freshness, each beside its target and in multiples of
 * the calibration scan. {@code --quick} measures briefly; {@code --verbose} shows JMH's own lines.
 */
public final class SchedulerBench implements Bench.Measurement {
    private static final double KIB = 1024;

    @Override
    public void run(List<String> options, PrintStream out) throws RunnerException {
        boolean quick = options.contains("--quick");
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(SchedulerBench.class.getPackageName() + "\\..*Benchmark")
                        .forks(1)
                        .warmupIterations(quick ? 2 : 4)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(quick ? 2 : 5)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx1g")
                        .verbosity(options.contains("--verbose") ? VerboseMode.NORMAL : VerboseMode.SILENT)
                        .build())
                .run();
        Table table = new Table(results);
        out.println(machine());
        out.print(table.text(Footprint.bytesPerHost(10_000)));
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "Scheduler on %s %s, %d processors, Java %s, one thread",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                runtime.availableProcessors(),
                Runtime.version());
    }

    /** What was measured, in the order and words of the targets. */
    private static final class Table {
        private final Collection<RunResult> results;
        private final StringBuilder text = new StringBuilder();

        Table(Collection<RunResult> results) {
            this.results = results;
        }

        String text(double bytesPerHost) {
            double scan = score("CalibrationBenchmark.scan", "", Mode.AverageTime);
            row("calibration scan, 10,000 hosts", time(scan), "1 scan", "");
            for (String benchmark : List.of("decide", "decideAndClaim")) {
                for (String hosts : List.of("1000", "10000", "100000")) {
                    decision("DecisionBenchmark." + benchmark, hosts, scan);
                }
            }
            row(
                    "memory of the table",
                    String.format(Locale.ROOT, "%.0f bytes a host", bytesPerHost),
                    "",
                    "<= 1 KiB a host");
            for (String kind : List.of("reports", "figures")) {
                double perSecond =
                        FreshnessBenchmark.CHANGES * score("FreshnessBenchmark." + kind, "", Mode.Throughput);
                row(
                        "changes absorbed: " + kind,
                        String.format(Locale.ROOT, "%,.0f a second", perSecond),
                        "",
                        ">= 100,000 a second");
            }
            return text.toString();
        }

        private void decision(String benchmark, String hosts, double scan) {
            double average = score(benchmark, hosts, Mode.AverageTime);
            RunResult sampled = find(benchmark, hosts, Mode.SampleTime);
            double p99 = sampled.getPrimaryResult().getStatistics().getPercentile(99);
            double allocated = Objects.requireNonNull(find(benchmark, hosts, Mode.AverageTime)
                            .getSecondaryResults()
                            .get("gc.alloc.rate.norm"))
                    .getScore();
            String target = hosts.equals("10000") ? "<= 5 scans" : hosts.equals("100000") ? "p99 <= 5 ms" : "";
            row(
                    benchmark.substring(benchmark.indexOf('.') + 1) + ", "
                            + String.format(Locale.ROOT, "%,d", Integer.parseInt(hosts)) + " hosts",
                    time(average) + ", p99 " + time(p99),
                    String.format(Locale.ROOT, "%.2f scans, %.1f KiB allocated", average / scan, allocated / KIB),
                    target);
        }

        private void row(String measure, String value, String ratio, String target) {
            text.append(String.format(Locale.ROOT, "%-34s %-36s %-32s %s%n", measure, value, ratio, target));
        }

        private static String time(double micros) {
            return String.format(Locale.ROOT, "%,.1f us", micros);
        }

        private double score(String benchmark, String hosts, Mode mode) {
            return find(benchmark, hosts, mode).getPrimaryResult().getScore();
        }

        private RunResult find(String benchmark, String hosts, Mode mode) {
            return results.stream()
                    .filter(result -> result.getParams().getBenchmark().endsWith(benchmark))
                    .filter(result ->
                            hosts.isEmpty() || hosts.equals(result.getParams().getParam("hosts")))
                    .filter(result -> result.getParams().getMode() == mode)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
