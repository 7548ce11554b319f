package io.mullion.spi.placement;

import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a placement takes from a host, or gives back when negated.
 *
 * @param memory with the hypervisor's share
 * @param units entitlement
 * @param disk local disk
 * @param instances servers
 * @param ioOperations operations that keep the I/O servers busy
 * @param activeMigrations mobility slots for running partitions
 * @param inactiveMigrations mobility slots for stopped partitions
 * @param pools units drawn from shared processor pools by their names, the default pool left out
 * @param vnics shares of SR-IOV ports; they cannot be given back by a negated claim, only by fresh facts of the host
 */
public record Claim(
        Mib memory,
        ProcUnits units,
        Mib disk,
        int instances,
        int ioOperations,
        int activeMigrations,
        int inactiveMigrations,
        Map<String, ProcUnits> pools,
        List<NetworkDemand.Vnic> vnics) {
    public Claim {
        pools = Map.copyOf(pools);
        vnics = List.copyOf(vnics);
    }

    /** A claim on memory and units only, of one server. */
    public static Claim of(Mib memory, ProcUnits units) {
        return new Claim(memory, units, Mib.ZERO, 1, 1, 0, 0, Map.of(), List.of());
    }

    /** What {@code request} takes from the host chosen for it; for a resize, the difference. */
    public static Claim of(PlacementRequest request) {
        Demand demand = request.demand();
        boolean stays = request.operation().staysOnHost();
        Origin.Occupied before = stays
                ? request.origin().map(Origin::occupied).orElse(Origin.Occupied.NOTHING)
                : Origin.Occupied.NOTHING;
        return new Claim(
                demand.totalMemory().minus(before.memory()),
                demand.units().minus(before.units()),
                demand.disk().minus(before.disk()),
                stays ? 0 : 1,
                1,
                slots(request, true),
                slots(request, false),
                poolUnits(demand, before),
                stays ? List.of() : vnics(request));
    }

    /** What {@code request} takes from the host that the server leaves, until it has left: a mobility slot. */
    public static Claim ofSource(PlacementRequest request) {
        boolean hostAlive = request.operation() != Operation.EVACUATE;
        return new Claim(
                Mib.ZERO,
                ProcUnits.ZERO,
                Mib.ZERO,
                0,
                hostAlive ? 1 : 0,
                slots(request, true),
                hostAlive ? slots(request, false) : 0,
                Map.of(),
                List.of());
    }

    /** The opposite: what is given back, vNICs left out. */
    public Claim negated() {
        Map<String, ProcUnits> back = new HashMap<>();
        pools.forEach((pool, taken) -> back.put(pool, ProcUnits.ZERO.minus(taken)));
        return new Claim(
                Mib.ZERO.minus(memory),
                ProcUnits.ZERO.minus(units),
                Mib.ZERO.minus(disk),
                -instances,
                -ioOperations,
                -activeMigrations,
                -inactiveMigrations,
                back,
                List.of());
    }

    /** The shared processor pool that {@code demand} draws from; empty for the default one and for dedicated ones. */
    public static Optional<String> poolOf(Demand demand) {
        return demand.processors() instanceof ProcessorSpec.Shared shared ? shared.pool() : Optional.empty();
    }

    private static Map<String, ProcUnits> poolUnits(Demand demand, Origin.Occupied before) {
        Map<String, ProcUnits> units = new HashMap<>();
        poolOf(demand).ifPresent(pool -> units.merge(pool, demand.units(), ProcUnits::plus));
        before.pool().ifPresent(pool -> units.merge(pool, ProcUnits.ZERO.minus(before.units()), ProcUnits::plus));
        return units;
    }

    private static List<NetworkDemand.Vnic> vnics(PlacementRequest request) {
        return request.networks().stream()
                .filter(NetworkDemand.Vnic.class::isInstance)
                .map(NetworkDemand.Vnic.class::cast)
                .toList();
    }

    private static int slots(PlacementRequest request, boolean running) {
        return request.operation().isMove() && request.movesRunning() == running ? 1 : 0;
    }
}
