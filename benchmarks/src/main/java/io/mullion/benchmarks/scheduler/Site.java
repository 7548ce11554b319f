package io.mullion.benchmarks.scheduler;

import io.mullion.scheduler.Scheduler;
import io.mullion.scheduler.config.SchedulerConfig;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory.Bridge;
import io.mullion.spi.compute.HostInventory.Management;
import io.mullion.spi.compute.HostInventory.MigrationFigures;
import io.mullion.spi.compute.HostInventory.ProcessorPool;
import io.mullion.spi.placement.Aggregate;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostFactsBuilder;
import io.mullion.spi.placement.HostFigures;
import io.mullion.spi.placement.HostNetworks;
import io.mullion.spi.placement.HostStatus;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.IoServer;
import io.mullion.spi.placement.PartitionLimits;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Frames as a large site has them: host groups of forty, three generations, two I/O servers each with four ports, six
 * VLANs, some full, some in maintenance, some reserved for projects. Host {@code i} is always the same.
 */
final class Site {
    static final long NOW = 1_800_000_000L;
    private static final int GROUP = 40;
    private static final List<List<String>> MODES = List.of(
            List.of("default", "POWER6", "POWER7", "POWER8"),
            List.of("default", "POWER7", "POWER8", "POWER9_Base", "POWER9"),
            List.of("default", "POWER8", "POWER9_Base", "POWER9", "POWER10"));

    private Site() {}

    /** A scheduler with PowerVC's 28 filters, all weighers, and so many hosts. */
    static Scheduler scheduler(int hosts) {
        Scheduler scheduler = Scheduler.of(SchedulerConfig.defaults(), List.of(), List.of());
        for (int i = 0; i < hosts; i++) {
            scheduler.table().put(host(i));
        }
        return scheduler;
    }

    static String name(int number) {
        return String.format(Locale.ROOT, "9009%02dA_%07X", 22 + number % 3 * 20, 0x1000000 + number);
    }

    static HostView host(int number) {
        Random random = new Random(number * 31L);
        return new HostView(facts(number, random), figures(random));
    }

    static HostFacts facts(int number, Random random) {
        String name = name(number);
        int generation = number / GROUP % 3;
        HostStatus status =
                random.nextInt(50) == 0 ? HostStatus.READY.with(HostStatus.Maintenance.ON) : HostStatus.READY;
        return new HostFactsBuilder(name)
                .status(status)
                .management(new Management(
                        Management.Kind.HMC, List.of("hmc" + number / 20, "hmc" + (number / 20 + 1)), "FW950.60"))
                .aggregates(aggregates(number / GROUP))
                .limits(new PartitionLimits(Mib.of(256), ProcUnits.ofHundredths(5), 256, 256, MODES.get(generation)))
                .capabilities(capabilities(random))
                .ioServers(List.of(vios(name, 1, random), vios(name, 2, random)))
                .networks(networks(number))
                .pools(List.of(new ProcessorPool(0, "DefaultPool", ProcUnits.ZERO, ProcUnits.ZERO)))
                .build();
    }

    static HostFigures figures(Random random) {
        long memory = 1024L * 1024;
        int units = 2400 + 2400 * random.nextInt(2);
        int servers = random.nextInt(60);
        return new HostFigures(
                Mib.of(memory),
                Mib.of(Math.max(0, memory - servers * 16384L - 256L * random.nextInt(200))),
                ProcUnits.ofHundredths(units),
                ProcUnits.ofHundredths(Math.max(0, units - servers * 40 - random.nextInt(80))),
                Mib.ZERO,
                Mib.ZERO,
                new HostFigures.Load(
                        servers, random.nextInt(4), random.nextInt(100) == 0 ? 1 : 0, new MigrationFigures(8, 0, 8, 0)),
                new HostFigures.Utilization(random.nextInt(10_000), -1),
                NOW - random.nextInt(30));
    }

    private static List<Aggregate> aggregates(int group) {
        String name = "group" + group;
        String policy = String.valueOf(1 + group % 5);
        Map<String, String> metadata = group % 10 == 9
                ? Map.of("availability_zone", name, "initialpolicy-id", policy, "filter_tenant_id", "other")
                : Map.of("availability_zone", name, "initialpolicy-id", policy, "dro_enabled", "False");
        return List.of(new Aggregate(name, true, metadata));
    }

    private static Set<HostCapability> capabilities(Random random) {
        Set<HostCapability> capabilities = EnumSet.allOf(HostCapability.class);
        capabilities.remove(HostCapability.PERSISTENT_MEMORY_MOBILITY);
        if (random.nextInt(10) == 0) {
            capabilities.remove(HostCapability.REMOTE_RESTART);
        }
        return capabilities;
    }

    private static IoServer vios(String host, int number, Random random) {
        List<IoServer.Ports> ports = new ArrayList<>();
        for (String fabric : List.of("A", "B")) {
            if (random.nextInt(40) != 0) {
                ports.add(new IoServer.Ports(fabric, "", 2));
            }
        }
        return new IoServer(
                "%s-%d".formatted(host, number),
                "vios" + number,
                random.nextInt(100) == 0 ? "RMC inactive" : "",
                Set.of("A", "B"),
                ports,
                Set.of(),
                Set.of("scg1", "scg2"),
                true,
                true);
    }

    private static HostNetworks networks(int number) {
        Set<Integer> vlans = new HashSet<>(Set.of(1, 331, 666));
        for (int i = 0; i < 3; i++) {
            vlans.add(100 + number / GROUP * 3 % 900 + i);
        }
        return new HostNetworks(
                Set.of("ETHERNET0", "MGMTSWITCH"),
                List.of(new Bridge("ETHERNET0", true, vlans, false)),
                List.of(),
                Set.of());
    }
}
