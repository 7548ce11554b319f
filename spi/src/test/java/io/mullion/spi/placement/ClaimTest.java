package io.mullion.spi.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.spi.compute.HostInventory.MigrationFigures;
import io.mullion.spi.compute.PartitionSpec.MemorySpec;
import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.compute.ProcessorSpec.Range;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private static final Subject SUBJECT = new Subject(new UUID(0, 1), "orion", "p");

    private static Demand demand(int memory, int hundredths, Optional<String> pool) {
        return new Demand(
                MemorySpec.fixed(Mib.of(memory)),
                Mib.of(512),
                new ProcessorSpec.Shared(
                        Range.fixed(ProcUnits.ofHundredths(hundredths)), Range.fixed(4), Optional.empty(), pool));
    }

    private static PlacementRequest request(Operation operation, Demand demand, Origin.Occupied before) {
        return new PlacementRequestBuilder(operation, SUBJECT, demand)
                .origin(Origin.on("h1", before, MovingServer.HEALTHY))
                .build();
    }

    @Test
    void aNewServerTakesMemoryWithTheHypervisorsShare() {
        Claim claim = Claim.of(
                new PlacementRequestBuilder(Operation.CREATE, SUBJECT, demand(8192, 150, Optional.of("db"))).build());
        assertThat(claim.memory()).isEqualTo(Mib.of(8704));
        assertThat(claim.units()).isEqualTo(ProcUnits.ofHundredths(150));
        assertThat(claim.pools()).isEqualTo(Map.of("db", ProcUnits.ofHundredths(150)));
        assertThat(claim.instances()).isEqualTo(1);
        assertThat(claim.activeMigrations() + claim.inactiveMigrations()).isZero();
    }

    @Test
    void aResizeTakesTheDifferenceAndMovesUnitsBetweenPools() {
        Origin.Occupied before =
                new Origin.Occupied(Mib.of(16896), ProcUnits.ofHundredths(100), Mib.ZERO, Optional.of("test"));
        Claim claim = Claim.of(request(Operation.RESIZE, demand(8192, 150, Optional.of("db")), before));
        assertThat(claim.memory()).isEqualTo(Mib.of(-8192));
        assertThat(claim.units()).isEqualTo(ProcUnits.ofHundredths(50));
        assertThat(claim.pools())
                .isEqualTo(Map.of("db", ProcUnits.ofHundredths(150), "test", ProcUnits.ofHundredths(-100)));
        assertThat(claim.instances()).isZero();
    }

    @Test
    void aMoveTakesASlotOfTheRightKindOnBothHosts() {
        PlacementRequest live =
                request(Operation.LIVE_MIGRATE, demand(8192, 150, Optional.empty()), Origin.Occupied.NOTHING);
        assertThat(Claim.of(live).activeMigrations()).isEqualTo(1);
        assertThat(Claim.ofSource(live).activeMigrations()).isEqualTo(1);
        PlacementRequest restart =
                live.toBuilder().operation(Operation.EVACUATE).build();
        assertThat(Claim.of(restart).inactiveMigrations()).isEqualTo(1);
        assertThat(Claim.ofSource(restart).inactiveMigrations()).isZero();
    }

    @Test
    void aClaimAndItsNegationCancelOut() {
        HostFigures figures = new HostFigures(
                Mib.ofGib(64),
                Mib.ofGib(32),
                ProcUnits.ofProcessors(16),
                ProcUnits.ofProcessors(8),
                Mib.ZERO,
                Mib.ZERO,
                new HostFigures.Load(3, 1, 0, new MigrationFigures(4, 1, 4, 0)),
                HostFigures.Utilization.UNKNOWN,
                100);
        Claim claim = Claim.of(
                request(Operation.LIVE_MIGRATE, demand(8192, 150, Optional.of("db")), Origin.Occupied.NOTHING));
        HostFigures taken = figures.after(claim);
        assertThat(taken.freeMemory()).isEqualTo(Mib.of(32768 - 8704));
        assertThat(taken.load().instances()).isEqualTo(4);
        assertThat(taken.load().migrations().activeInProgress()).isEqualTo(2);
        assertThat(taken.after(claim.negated())).isEqualTo(figures);
    }
}
