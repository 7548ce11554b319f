package io.mullion.powervm.captures;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.powervm.model.ManagedSystem;
import io.mullion.powervm.model.ManagementConsole;
import io.mullion.powervm.model.PcmPreference;
import io.mullion.powervm.model.PcmSample;
import io.mullion.powervm.model.SharedProcessorPool;
import io.mullion.powervm.model.SriovAdapter;
import io.mullion.powervm.model.SriovPort;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedSystemsTest {
    private static ManagedSystem system() {
        return Captures.values(ManagedSystem.TYPE, "sys_with_sriov.txt").getFirst();
    }

    @Test
    void aSystemTellsItsFigures() {
        ManagedSystem system = system();
        assertThat(system.name()).isEqualTo("z1403ce-8408-E8E-SN10678CV");
        assertThat(system.machineType() + system.model() + "_" + system.serial())
                .isEqualTo("8408E8E_10678CV");
        assertThat(system.state()).isEqualTo("operating");
        assertThat(system.managementMaster()).isTrue();
        assertThat(system.memory().configurable()).isEqualTo(Mib.of(524288));
        assertThat(system.memory().available()).isEqualTo(Mib.of(491008));
        assertThat(system.memory().block()).isEqualTo(Mib.of(256));
        assertThat(system.processors().configurable()).isEqualTo(ProcUnits.ofProcessors(40));
        assertThat(system.processors().available()).isEqualTo(ProcUnits.ofProcessors(36));
        assertThat(system.processors().minimumPerVirtual()).isEqualTo(ProcUnits.ofHundredths(5));
        assertThat(system.processors().maximumVirtual(false)).isEqualTo(64);
        assertThat(system.processors().maximumVirtualOfAny()).isEqualTo(256);
        assertThat(system.processors().modes()).contains("default", "POWER8");
        assertThat(system.migrations().activeSupported()).isEqualTo(16);
        assertThat(system.migrations().activeInProgress()).isZero();
        assertThat(system.capable("ActiveLogicalPartitionMobilityCapable", false))
                .isTrue();
        assertThat(system.capable("NotInThisRecord", true)).isTrue();
        assertThat(system.aixCapable()).isTrue();
    }

    @Test
    void aSystemTellsItsSriovPorts() {
        List<SriovAdapter> adapters = system().sriovAdapters();
        assertThat(adapters).hasSize(4);
        assertThat(adapters.stream().filter(SriovAdapter::running)).hasSize(2);
        SriovAdapter first = adapters.getFirst();
        assertThat(first.id()).isEqualTo(1);
        SriovPort port = first.ports().getFirst();
        assertThat(port.location()).isEqualTo("U78C7.001.RCH0004-P1-C8-T1");
        assertThat(port.label()).isEmpty();
        assertThat(port.linkUp()).isTrue();
        assertThat(port.freeLogicalPorts()).isEqualTo(18);
        assertThat(port.allocated()).isEqualTo(200);
        assertThat(port.granularity()).isEqualTo(200);
        assertThat(adapters.stream().mapToInt(adapter -> adapter.ports().size()).sum())
                .isEqualTo(8);
    }

    @Test
    void thereAre64ProcessorPoolsAndFewAreUsed() {
        List<SharedProcessorPool> pools = Captures.values(SharedProcessorPool.TYPE, "shrprocpool.txt");
        assertThat(pools).hasSize(64);
        assertThat(pools.stream().filter(SharedProcessorPool::used).map(SharedProcessorPool::name))
                .containsExactlyInAnyOrder("DefaultPool", "SharedPool01");
        SharedProcessorPool second =
                pools.stream().filter(pool -> pool.id() == 1).findFirst().orElseThrow();
        assertThat(second.maximum()).isEqualTo(ProcUnits.parse("10.25"));
        assertThat(second.reserved()).isEqualTo(ProcUnits.parse("5.35"));
        assertThat(second.available()).isEqualTo(ProcUnits.parse("5.05"));
    }

    @Test
    void aConsoleLetsAnotherOneInOnlyOnce() {
        ManagementConsole console = Captures.values(ManagementConsole.TYPE, "managementconsole_ssh.txt")
                .getFirst();
        assertThat(console.name()).isEqualTo("localhost");
        assertThat(console.publicKey())
                .hasValueSatisfying(key -> assertThat(key).startsWith("ssh-rsa "));
        assertThat(console.authorizedKeys()).hasSize(2);
        console.authorize(console.authorizedKeys().getFirst());
        assertThat(console.authorizedKeys()).hasSize(2);
        console.authorize("ssh-rsa AAAA other");
        assertThat(console.authorizedKeys()).hasSize(3).last().isEqualTo("ssh-rsa AAAA other");
    }

    @Test
    void performanceDataIsFoundAndSwitchedOn() {
        PcmPreference preference =
                Captures.values(PcmPreference.TYPE, "pcm_pref.txt").getFirst();
        assertThat(preference.system()).isEqualTo("dev-system-6");
        assertThat(preference.longTerm()).isFalse();
        preference.setLongTerm(true);
        assertThat(preference.longTerm()).isTrue();
        assertThat(PcmSample.of(Captures.document("ltm_feed.txt")))
                .extracting(PcmSample::category)
                .containsExactly("vios_2", "phyp", "lpar");
        assertThat(PcmSample.of(Captures.document("ltm_feed2.txt")))
                .hasSize(130)
                .allSatisfy(sample -> assertThat(sample.file().path()).endsWith(".json"));
    }
}
