package io.mullion.controller.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.controller.servers.ServerEvent.Begun;
import io.mullion.controller.servers.ServerEvent.Continued;
import io.mullion.controller.servers.ServerEvent.Ended;
import io.mullion.controller.servers.ServerEvent.Failed;
import io.mullion.controller.servers.ServerEvent.PowerSeen;
import io.mullion.controller.servers.ServerEvent.Removed;
import io.mullion.controller.servers.ServerEvent.Reset;
import io.mullion.controller.servers.ServerEvent.Restored;
import io.mullion.spi.compute.PowerState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServerLifecycleTest {
    private static final List<ServerEvent> ALL = List.of(
            new Begun(TaskState.POWERING_OFF),
            new Continued(TaskState.SPAWNING),
            new Ended(PowerState.RUNNING),
            new Restored(PowerState.RUNNING),
            new Failed(),
            new Removed(),
            new PowerSeen(PowerState.STOPPED),
            new Reset(VmState.ACTIVE));

    @Test
    void nothingHappensToAServerThatIsGone() {
        ServerState gone = ServerState.idle(VmState.DELETED, PowerState.UNKNOWN);

        assertThat(ALL)
                .allSatisfy(
                        event -> assertThat(ServerLifecycle.next(gone, event)).isEmpty());
    }

    @Test
    void aSecondTaskDoesNotBeginWhileOneIsUnderWay() {
        ServerState busy = ServerState.idle(VmState.ACTIVE, PowerState.RUNNING).during(TaskState.MIGRATING);

        assertThat(ServerLifecycle.next(busy, new Begun(TaskState.POWERING_OFF)))
                .isEmpty();
    }

    @Test
    void removingBeginsOverAnyTaskButNotTwice() {
        ServerState busy =
                ServerState.idle(VmState.BUILDING, PowerState.UNKNOWN).during(TaskState.SPAWNING);

        Optional<ServerState> removing = ServerLifecycle.next(busy, new Begun(TaskState.DELETING));

        assertThat(removing).contains(busy.during(TaskState.DELETING));
        assertThat(ServerLifecycle.next(removing.orElseThrow(), new Begun(TaskState.DELETING)))
                .isEmpty();
    }

    @Test
    void workThatGoesOnStopsAtAServerThatIsBeingRemoved() {
        ServerState removing =
                ServerState.idle(VmState.BUILDING, PowerState.UNKNOWN).during(TaskState.DELETING);

        assertThat(ServerLifecycle.next(removing, new Continued(TaskState.SPAWNING)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RUNNING, ACTIVE", "STOPPED, STOPPED", "CRASHED, STOPPED", "SUSPENDED, SUSPENDED", "UNKNOWN, ACTIVE"})
    void whenWorkEndsTheServerIsWhatItsPartitionIs(PowerState power, VmState vm) {
        ServerState busy =
                ServerState.idle(VmState.BUILDING, PowerState.UNKNOWN).during(TaskState.SPAWNING);

        assertThat(ServerLifecycle.next(busy, new Ended(power))).contains(ServerState.idle(vm, power));
    }

    @Test
    void workThatEndsLeavesTheWishToRemoveStanding() {
        ServerState removing =
                ServerState.idle(VmState.ACTIVE, PowerState.UNKNOWN).during(TaskState.DELETING);

        for (ServerEvent event : List.of(new Ended(PowerState.RUNNING), new Restored(PowerState.RUNNING))) {
            assertThat(ServerLifecycle.next(removing, event).orElseThrow().task())
                    .contains(TaskState.DELETING);
        }
    }

    @Test
    void whatIsSeenFromOutsideNeverDisturbsWorkOfOurs() {
        ServerState busy = ServerState.idle(VmState.ACTIVE, PowerState.RUNNING).during(TaskState.REBOOTING);

        assertThat(ServerLifecycle.next(busy, new PowerSeen(PowerState.STOPPED)))
                .isEmpty();
    }

    @Test
    void aHostThatDoesNotAnswerDoesNotTurnAStoppedServerOn() {
        ServerState stopped = ServerState.idle(VmState.STOPPED, PowerState.STOPPED);

        assertThat(ServerLifecycle.next(stopped, new PowerSeen(PowerState.UNKNOWN)))
                .contains(ServerState.idle(VmState.STOPPED, PowerState.UNKNOWN));
    }

    @Test
    void aServerInErrorStaysInErrorWhateverItsPartitionDoes() {
        ServerState error = ServerState.idle(VmState.ERROR, PowerState.UNKNOWN);

        assertThat(ServerLifecycle.next(error, new PowerSeen(PowerState.RUNNING)))
                .contains(ServerState.idle(VmState.ERROR, PowerState.RUNNING));
    }

    @ParameterizedTest
    @EnumSource(names = "DELETED", mode = EnumSource.Mode.EXCLUDE)
    void aFailureLeavesNoTask(VmState vm) {
        ServerState busy = ServerState.idle(vm, PowerState.RUNNING).during(TaskState.SPAWNING);

        assertThat(ServerLifecycle.next(busy, new Failed()))
                .contains(ServerState.idle(VmState.ERROR, PowerState.RUNNING));
    }
}
