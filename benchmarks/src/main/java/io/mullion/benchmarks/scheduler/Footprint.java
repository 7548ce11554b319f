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
        build(1000); // classes and constants
        long before = used();
        Scheduler scheduler = build(hosts);
        long after = used();
        Reference.reachabilityFence(scheduler);
        return (double) (after - before) / hosts;
    }

    private static Scheduler build(int hosts) {
        Scheduler scheduler = Site.scheduler(hosts);
        for (int request = 0; request < Requests.COUNT; request++) {
            scheduler.decide(Requests.create(request));
        }
        return scheduler;
    }

    private static long used() {
        for (int i = 0; i < ROUNDS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
