package io.mullion.nova;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.fixtures.powervm.fault.Fault;
import io.mullion.fixtures.powervm.model.PartitionState;
import io.mullion.fixtures.powervm.model.Rmc;
import io.mullion.fixtures.time.SiteClock;
import io.mullion.spi.compute.PowerState;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StopMode;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.StorageProtocol;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerTest {
    private static final StopMode SOFT = new StopMode.Progressive(Duration.ofMinutes(5));
    private static final StopMode HARD = new StopMode.Hard();

    private static NovaRig rig;

    @BeforeAll
    static void start() {
        rig = new NovaRig(SiteClock.instant());
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @AfterEach
    void forgetFaults() {
        rig.site().faults().clear();
    }

    private static PowerState power(ServerHandle server) {
        return rig.driver().show(server).orElseThrow().power();
    }

    /** A partition that has booted and whose management connection is up. */
    private static ServerHandle booted(String host, String deviceId) {
        ServerHandle server = rig.created(host, "power");
        StorageAccess access = rig.driver().storageAccess(server, StorageAccess.none(StorageProtocol.VSCSI));
        rig.driver().connect(server, rig.lun(deviceId).exportedTo(access.initiators()), access);
        rig.driver().start(server);
        Awaitility.await()
                .until(() -> rig.hardware(server).orElseThrow().power().rmc() == Rmc.ACTIVE);
        return server;
    }

    @ParameterizedTest
    @ValueSource(strings = {NovaRig.P9, NovaRig.NOVALINK})
    void startAndStopAreQuietWhenThereIsNothingToDo(String host) {
        ServerHandle server = rig.created(host, "quiet");
        rig.driver().stop(server, SOFT);
        rig.driver().start(server);
        rig.driver().start(server);
        assertThat(power(server)).isEqualTo(PowerState.RUNNING);
        rig.driver().stop(server, HARD);
        rig.driver().stop(server, HARD);
        assertThat(power(server)).isEqualTo(PowerState.STOPPED);
    }

    @Test
    void anOperatingSystemThatIsThereIsAsked() {
        ServerHandle server = booted(NovaRig.P9, "600507680C800000000000000000B001");
        rig.driver().stop(server, SOFT);
        assertThat(power(server)).isEqualTo(PowerState.STOPPED);
    }

    @Test
    void whatDoesNotHelpLeadsToTheNextRung() {
        ServerHandle server = booted(NovaRig.P9, "600507680C800000000000000000B002");
        rig.site().faults().onJob("hmc1", "PowerOff", Fault.Phase.BEFORE, new Fault.Action.Fail(500, "HSCL0001 no"));
        rig.site().faults().onJob("hmc1", "PowerOff", Fault.Phase.BEFORE, new Fault.Action.Fail(500, "HSCL0001 no"));
        rig.driver().stop(server, SOFT);
        assertThat(power(server)).isEqualTo(PowerState.STOPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {NovaRig.P9, NovaRig.NOVALINK})
    void aRebootStartsAnotherBoot(String host) {
        ServerHandle server = booted(host, "600507680C800000000000000000B0" + (host.equals(NovaRig.P9) ? "03" : "04"));
        int boot = rig.hardware(server).orElseThrow().power().boot();
        rig.driver().reboot(server, HARD);
        assertThat(rig.hardware(server).orElseThrow().power().boot()).isGreaterThan(boot);
        rig.driver().stop(server, HARD);
        rig.driver().reboot(server, SOFT);
        assertThat(power(server)).isEqualTo(PowerState.RUNNING);
    }

    @Test
    void aFailedStartCarriesTheConsolesWords() {
        ServerHandle server = rig.created(NovaRig.P9, "fails");
        rig.site().faults().onJob("hmc1", "PowerOn", Fault.Phase.BEFORE, new Fault.Action.Fail(500, "HSCL9999 no way"));
        assertThatThrownBy(() -> rig.driver().start(server))
                .asInstanceOf(InstanceOfAssertFactories.type(MullionException.class))
                .returns(ErrorCode.Kind.BACKEND, failed -> failed.code().kind())
                .extracting(MullionException::getMessage)
                .asString()
                .contains("HSCL9999 no way");
        assertThat(rig.hardware(server).orElseThrow().power().state()).isEqualTo(PartitionState.NOT_ACTIVATED);
    }

    @Test
    void aServerThatIsNotThereCannotBeStarted() {
        ServerHandle nobody = new ServerHandle(UUID.randomUUID(), NovaRig.P8, "0B000000-0000-4000-8000-000000000000");
        assertThatThrownBy(() -> rig.driver().start(nobody))
                .asInstanceOf(InstanceOfAssertFactories.type(MullionException.class))
                .returns(ErrorCode.NOT_FOUND, MullionException::code);
    }
}
