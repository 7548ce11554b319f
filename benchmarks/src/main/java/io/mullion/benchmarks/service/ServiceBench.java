package io.mullion.benchmarks.service;

import com.sun.management.OperatingSystemMXBean;
import io.mullion.benchmarks.Bench;
import io.mullion.controller.lab.Lab;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * A lab with an instant site: the time until it answers, memory and processor time while nobody asks, and how many servers a
 * second become ACTIVE. The comparison is in the same run: the same servers one after the other, so that the gain of
 * working side by side can be seen, and the site's own share, which is in the same process.
 */
public final class ServiceBench implements Bench.Measurement {
    private static final int SIDE_BY_SIDE = 100;
    private static final int ONE_BY_ONE = 10;
    private static final Duration IDLE = Duration.ofSeconds(10);

    @Override
    public void run(List<String> options, PrintStream out) throws IOException {
        int servers = options.contains("--quick") ? SIDE_BY_SIDE / 5 : SIDE_BY_SIDE;
        Path folder = Files.createTempDirectory("mullion-bench-");
        long began = System.nanoTime();
        long cpu = cpu();
        try (Lab lab = Lab.start(folder, 0, "instant")) {
            row(out, "lab: start until it answers", seconds(began), "s", cpuSince(cpu));
            idle(out);
            Client client = new Client(lab.account());
            List<String> all = new ArrayList<>();
            began = System.nanoTime();
            cpu = cpu();
            for (int i = 0; i < ONE_BY_ONE; i++) {
                String id = client.create("one-" + i);
                client.awaitActive(List.of(id));
                all.add(id);
            }
            double alone = ONE_BY_ONE / seconds(began);
            row(out, "servers to ACTIVE, one after the other", alone, "/s", cpuSince(cpu));
            began = System.nanoTime();
            cpu = cpu();
            List<String> wave = new ArrayList<>();
            for (int i = 0; i < servers; i++) {
                wave.add(client.create("many-" + i));
            }
            client.awaitActive(wave);
            double together = servers / seconds(began);
            row(out, "servers to ACTIVE, " + servers + " at once", together, "/s", cpuSince(cpu));
            row(out, "gain of working side by side", together / alone, "x", 0);
            all.addAll(wave);
            began = System.nanoTime();
            cpu = cpu();
            all.forEach(client::delete);
            client.awaitGone();
            row(out, "servers deleted, " + all.size() + " at once", all.size() / seconds(began), "/s", cpuSince(cpu));
        }
    }

    private static void idle(PrintStream out) {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long cpu = cpu();
        LockSupport.parkNanos(IDLE.toNanos());
        double share = cpuSince(cpu) / IDLE.toSeconds();
        System.gc();
        long used = runtime.totalMemory() - runtime.freeMemory();
        row(out, "lab idle: heap in use, service and site", used / 1048576.0, "MiB", 0);
        row(out, "lab idle: processor share", share * 100, "%", 0);
    }

    private static void row(PrintStream out, String what, double value, String unit, double cpuSeconds) {
        String cost = cpuSeconds > 0 ? String.format(Locale.ROOT, "  (%.1f s of processor)", cpuSeconds) : "";
        out.printf(Locale.ROOT, "| %-46s | %10.2f %-4s|%s%n", what, value, unit, cost);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double cpuSince(long before) {
        return (cpu() - before) / 1e9;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
