package io.mullion.controller.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.spi.compute.PowerState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerStateTest {
    @ParameterizedTest
    @CsvSource({
        "ACTIVE, REBOOTING, REBOOT",
        "ACTIVE, REBOOTING_HARD, HARD_REBOOT",
        "STOPPED, REBOOTING_HARD, HARD_REBOOT",
        "ACTIVE, MIGRATING, MIGRATING",
        "ACTIVE, POWERING_OFF, ACTIVE",
        "ACTIVE, DELETING, ACTIVE",
        "STOPPED, POWERING_ON, SHUTOFF",
        "BUILDING, SPAWNING, BUILD",
        "ERROR, DELETING, ERROR"
    })
    void theStatusIsNovasWordForStateAndTask(VmState vm, TaskState task, String status) {
        assertThat(ServerState.idle(vm, PowerState.UNKNOWN).during(task).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, ACTIVE",
        "STOPPED, SHUTOFF",
        "SUSPENDED, SUSPENDED",
        "ERROR, ERROR",
        "BUILDING, BUILD",
        "DELETED, DELETED"
    })
    void anIdleServerShowsItsState(VmState vm, String status) {
        assertThat(ServerState.idle(vm, PowerState.UNKNOWN).status()).isEqualTo(status);
    }
}
