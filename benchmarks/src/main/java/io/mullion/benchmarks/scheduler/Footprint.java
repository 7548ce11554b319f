package io.mullion.benchmarks.scheduler;

import io.mullion.scheduler.Scheduler;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;

/** What a host costs in memory: the heap in use after building a table, less what was in use before. */
final class Footprint {
    private static final int ROUNDS = 3;

    private Footprint() {}

    /** Bytes for each of so many hosts, answers to the usual questions included. */
    static double bytesPerHost(int hosts) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long before = used();
            Scheduler scheduler = Site.scheduler(hosts);
            for (int request = 0; request < Requests.COUNT; request++) {
                scheduler.decide(Requests.create(request));
            }
            least = Math.min(least, (double) (used() - before) / hosts);
            Reference.reachabilityFence(scheduler);
        }
        return least;
    }

    private static long used() {
        for (int i = 0; i < ROUNDS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
