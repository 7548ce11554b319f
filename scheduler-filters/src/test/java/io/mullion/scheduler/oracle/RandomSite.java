package io.mullion.scheduler.oracle;

import io.mullion.scheduler.Lab;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory;
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
import io.mullion.spi.placement.Platform;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hosts that differ in everything a filter looks at, mostly a little. */
final class RandomSite {
    private static final List<String> MODES =
            List.of("default", "POWER7", "POWER8", "POWER9_Base", "POWER9", "POWER10", "POWER6_Plus");
    private final Dice dice;
    private final List<Aggregate> groups;

    RandomSite(Dice dice) {
        this.dice = dice;
        this.groups = List.of(group("g1"), group("g2"), group("Default Group"));
    }

    List<HostView> hosts(int count) {
        List<HostView> hosts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            hosts.add(host("host" + i));
        }
        return hosts;
    }

    HostView host(String name) {
        HostFactsBuilder facts = new HostFactsBuilder(name)
                .status(status())
                .management(management())
                .aggregates(aggregates())
                .limits(limits())
                .capabilities(capabilities())
                .ratios(dice.rarely() ? new HostFacts.Ratios(1.5, 2.0, 1.0) : HostFacts.Ratios.ONE)
                .ioServers(List.of(vios(name + "-1"), vios(name + "-2")))
                .networks(networks())
                .pools(pools())
                .platform(dice.rarely() ? new Platform(List.of(), "phyp", 8, "", "") : Platform.POWERVM);
        if (dice.often()) {
            facts.extras(new HostFacts.Extras(
                    Map.of("tier", dice.of("1", "2", "3"), "rack", dice.of("a", "b")), Map.of(), Map.of()));
        }
        return new HostView(facts.build(), figures());
    }

    HostFigures figures() {
        long memory = dice.of(65536L, 131072L, 262144L);
        int units = dice.rarely() ? 0 : dice.of(800, 1600, 2400);
        return new HostFigures(
                Mib.of(memory),
                Mib.of(memory - 256L * dice.below((int) (memory / 256) + 20)),
                ProcUnits.ofHundredths(units),
                ProcUnits.ofHundredths(units - dice.below(units + 50)),
                Mib.ZERO,
                Mib.ZERO,
                new HostFigures.Load(
                        dice.below(6),
                        dice.below(3),
                        dice.rarely() ? dice.below(4) : 0,
                        new MigrationFigures(4, dice.below(5), dice.of(0, 4), dice.below(5))),
                new HostFigures.Utilization(dice.below(10001) - (dice.rarely() ? 10001 : 0), dice.of(-1, 2500, 6900)),
                Lab.NOW - (dice.rarely() ? 61 : dice.below(61)));
    }

    private Aggregate group(String name) {
        Map<String, String> metadata = new HashMap<>(Map.of("availability_zone", name));
        if (dice.often()) {
            metadata.put("initialpolicy-id", dice.of("1", "2", "3", "4", "5", "6"));
        }
        if (dice.rarely()) {
            metadata.put("filter_tenant_id", dice.of("p1", "p2", "p1, p3"));
        }
        if (dice.rarely()) {
            metadata.put("filter_tenant_id:2", dice.of("p1", "p2"));
        }
        if (dice.often()) {
            metadata.put("dro_enabled", dice.of("True", "true", "False"));
            metadata.put("runtimepolicy-threshold", dice.of("70", "90"));
        }
        if (dice.rarely()) {
            metadata.put("ram_weight_multiplier", dice.of("2.0", "-1", "0", "x"));
        }
        return new Aggregate(name, true, metadata);
    }

    private List<Aggregate> aggregates() {
        List<Aggregate> mine = new ArrayList<>();
        if (dice.often()) {
            mine.add(dice.of(groups));
        }
        if (dice.rarely()) {
            mine.add(new Aggregate("extra", false, Map.of("filter_tenant_id", "p2", "cpu_weight_multiplier", "3")));
        }
        return mine;
    }

    private HostStatus status() {
        HostStatus status = HostStatus.READY;
        if (dice.rarely()) {
            status = status.with(dice.of(HostStatus.Maintenance.values()));
        }
        if (dice.rarely()) {
            status = status.with(new HostStatus.Standby(dice.some(HostStatus.Standby.Use.values())));
        }
        if (dice.rarely()) {
            status = status.with(new HostStatus.Service(dice.coin(), "broken", dice.coin()));
        }
        if (dice.rarely()) {
            status = status.seen(dice.of(HostInventory.State.values()));
        }
        return dice.rarely() ? status.with(new HostStatus.Optimizer(dice.coin(), dice.coin())) : status;
    }

    private Management management() {
        boolean novalink = dice.rarely();
        return new Management(
                novalink ? Management.Kind.NOVALINK : Management.Kind.HMC,
                dice.rarely() ? List.of() : dice.coin() ? List.of("hmc1") : List.of("hmc1", "hmc2"),
                "FW950.00");
    }

    private PartitionLimits limits() {
        return new PartitionLimits(
                Mib.of(dice.rarely() ? 0 : dice.of(256, 256, 256, 128)),
                ProcUnits.ofHundredths(dice.of(0, 5, 5, 10)),
                dice.of(0, 64, 4),
                dice.of(0, 64, 2),
                dice.rarely() ? List.of() : List.copyOf(dice.some(MODES.toArray(String[]::new))));
    }

    private Set<HostCapability> capabilities() {
        Set<HostCapability> capabilities = EnumSet.allOf(HostCapability.class);
        capabilities.removeIf(capability -> dice.below(12) == 0);
        return capabilities;
    }

    private IoServer vios(String name) {
        List<IoServer.Ports> ports = new ArrayList<>();
        for (String fabric : List.of("A", "B")) {
            if (dice.often()) {
                ports.add(new IoServer.Ports(fabric, dice.of("", "", "gold"), 1 + dice.below(2)));
            }
        }
        return new IoServer(
                name,
                name,
                dice.rarely() ? "RMC inactive" : "",
                dice.often() ? Set.of("A", "B") : Set.of("A"),
                ports,
                dice.often() ? Set.of("ssp") : Set.of(),
                dice.often() ? Set.of("scg") : Set.of(),
                true,
                true);
    }

    private HostNetworks networks() {
        List<Bridge> bridges = new ArrayList<>();
        bridges.add(new Bridge("ETHERNET0", dice.often(), Set.of(1, 331, 666), dice.rarely()));
        if (dice.rarely()) {
            bridges.add(new Bridge("ETHERNET1", true, Set.of(331), false));
        }
        return new HostNetworks(
                Set.of("ETHERNET0", "ETHERNET1"), bridges, List.of(), dice.rarely() ? Set.of("net666") : Set.of());
    }

    private List<ProcessorPool> pools() {
        List<ProcessorPool> pools = new ArrayList<>();
        while (dice.coin() && pools.size() < 2) {
            pools.add(new ProcessorPool(
                    pools.size() + 1,
                    dice.of("gold", "silver"),
                    ProcUnits.ofHundredths(dice.of(0, 400)),
                    ProcUnits.ofHundredths(dice.below(410))));
        }
        return pools;
    }
}
