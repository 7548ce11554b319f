package io.mullion.nova;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.spi.compute.PartitionSpec;
import io.mullion.spi.compute.PartitionSummary;
import io.mullion.spi.compute.PowerState;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionLifeTest {
    private static NovaRig rig;

    @BeforeAll
    static void start() {
        rig = new NovaRig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {NovaRig.P8, NovaRig.P9, NovaRig.NOVALINK})
    void aPartitionIsMadeAsItWasWantedAndNotActivated(String host) {
        PartitionSpec spec = NovaRig.spec("life");
        ServerHandle server = rig.driver().create(host, spec);
        PartitionSummary shown = rig.driver().show(server).orElseThrow();
        assertThat(shown.name()).isEqualTo("life");
        assertThat(shown.power()).isEqualTo(PowerState.STOPPED);
        assertThat(shown.memory()).isEqualTo(Mib.ofGib(4));
        assertThat(shown.entitlement()).isEqualTo(ProcUnits.parse("0.5"));
        assertThat(shown.compatibilityMode()).isEmpty();
        assertThat(rig.driver().partitions(host)).contains(shown);
        assertThat(rig.driver().find(host, spec.server())).contains(server);
        rig.driver().delete(server);
        assertThat(rig.driver().find(host, spec.server())).isEmpty();
    }

    @Test
    void makingItAgainFindsItAlsoAfterARestart() {
        PartitionSpec spec = NovaRig.spec("again");
        ServerHandle first = rig.driver().create(NovaRig.P8, spec);
        try (PowerVmComputeDriver restarted = rig.another()) {
            assertThat(restarted.create(NovaRig.P8, spec)).isEqualTo(first);
        }
        assertThat(rig.driver().partitions(NovaRig.P8))
                .filteredOn(partition -> partition.name().startsWith("again"))
                .hasSize(1);
    }

    @Test
    void aNameThatIsTakenIsMadeUnlike() {
        ServerHandle first = rig.created(NovaRig.P8, "twin");
        ServerHandle second = rig.created(NovaRig.P8, "twin");
        assertThat(rig.driver().show(first).orElseThrow().name()).isEqualTo("twin");
        assertThat(rig.driver().show(second).orElseThrow().name())
                .startsWith("twin-")
                .hasSize(13);
    }

    @Test
    void whatNoConsoleAcceptsInANameIsReplaced() {
        ServerHandle server = rig.created(NovaRig.P8, "db(prod)<1>");
        assertThat(rig.driver().show(server).orElseThrow().name()).isEqualTo("db_prod__1_");
    }

    @Test
    void thePartitionsUuidIsTheServersWithTheTopBitCleared() {
        UUID id = UUID.fromString("f89c4f1e-0001-4000-8000-000000000001");
        ServerHandle server = rig.driver().create(NovaRig.P8, NovaRig.spec(id, "uuid"));
        assertThat(server.partition()).isEqualTo("789C4F1E-0001-4000-8000-000000000001");
    }

    @Test
    void moreMemoryThanIsFreeIsRefusedAndNothingMade() {
        PartitionSpec spec = huge();
        assertThatThrownBy(() -> rig.driver().create(NovaRig.NOVALINK, spec))
                .asInstanceOf(InstanceOfAssertFactories.type(MullionException.class))
                .returns(ErrorCode.NO_VALID_HOST, MullionException::code)
                .extracting(MullionException::getMessage)
                .asString()
                .contains("memory free");
        assertThat(rig.driver().find(NovaRig.NOVALINK, spec.server())).isEmpty();
    }

    private static PartitionSpec huge() {
        PartitionSpec small = NovaRig.spec("huge");
        return new PartitionSpec(
                small.server(),
                small.name(),
                small.os(),
                PartitionSpec.MemorySpec.fixed(Mib.ofGib(900)),
                small.processors(),
                small.options());
    }

    @Test
    void aModeThatTheHostHasNotIsRefusedWithThoseThatItHas() {
        PartitionSpec spec = NovaRig.spec("mode");
        PartitionSpec wanted = new PartitionSpec(
                spec.server(),
                spec.name(),
                spec.os(),
                spec.memory(),
                spec.processors(),
                spec.options().withCompatibilityMode("POWER9"));
        assertThatThrownBy(() -> rig.driver().create(NovaRig.P8, wanted)).hasMessageContaining("POWER8");
        assertThat(rig.driver().create(NovaRig.P9, wanted).host()).isEqualTo(NovaRig.P9);
    }

    @Test
    void deletingWhatIsNotThereIsQuiet() {
        rig.driver().delete(new ServerHandle(UUID.randomUUID(), NovaRig.P8, "0A000000-0000-4000-8000-000000000000"));
    }

    @Test
    void aRunningPartitionIsSwitchedOffAndDeleted() {
        ServerHandle server = rig.created(NovaRig.P9, "running");
        rig.driver().start(server);
        rig.driver().delete(server);
        assertThat(rig.hardware(server)).isEmpty();
    }

    @Test
    void aHostThatNobodyManagesIsNotFound() {
        assertThatThrownBy(() -> rig.driver().partitions("9009ZZZ_0000000"))
                .asInstanceOf(InstanceOfAssertFactories.type(MullionException.class))
                .returns(ErrorCode.NOT_FOUND, MullionException::code);
    }
}
