package io.mullion.nova;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.fixtures.powervm.fault.Fault;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.HostInventory.State;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.units.Mib;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SilentConsoleTest {
    private NovaRig rig;

    @BeforeEach
    void start() {
        rig = new NovaRig();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private void silence() {
        rig.site().faults().onRequest("hmc1", "", ".*", Fault.Phase.BEFORE, new Fault.Action.Drop(), 10_000);
    }

    @Test
    void itsHostsAreListedWithTheirLastFiguresAndTheOthersAsEver() {
        rig.driver().inventory();
        silence();
        HostInventory silent = rig.host(NovaRig.P8);
        assertThat(silent.state()).isEqualTo(State.UNREACHABLE);
        assertThat(silent.memory().configurable()).isEqualTo(Mib.ofGib(2048));
        assertThat(rig.host(NovaRig.NOVALINK).state()).isEqualTo(State.OPERATING);
    }

    @Test
    void callsFailAtOnceAndWorkAgainWhenItIsBack() {
        ServerHandle server = rig.created(NovaRig.P8, "silent");
        silence();
        Instant begin = Instant.now();
        assertThatThrownBy(() -> rig.driver().start(server))
                .asInstanceOf(InstanceOfAssertFactories.type(MullionException.class))
                .returns(ErrorCode.CONSOLE_UNREACHABLE, MullionException::code);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
        rig.site().faults().clear();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> rig.host(NovaRig.P8).state() == State.OPERATING);
        rig.driver().start(server);
    }

    @Test
    void anAnswerThatWasLostAfterThePartitionWasMadeIsNotMissed() {
        rig.driver().inventory();
        rig.site()
                .faults()
                .onRequest("hmc1", "PUT", "LogicalPartition$", Fault.Phase.AFTER, new Fault.Action.Drop(), 1);
        ServerHandle server = rig.created(NovaRig.P8, "lost");
        assertThat(rig.driver().show(server)).isPresent();
    }
}
