package io.mullion.controller.flavors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.controller.flavors.Flavor.Size;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.compute.ProcessorSpec.Dedicated;
import io.mullion.spi.compute.ProcessorSpec.IdleSharing;
import io.mullion.spi.compute.ProcessorSpec.Range;
import io.mullion.spi.compute.ProcessorSpec.Shared;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionShapesTest {
    private final PartitionShapes shapes = new PartitionShapes(new FlavorsConfig(ProcUnits.parse("0.5"), 128));

    @Test
    void aPlainFlavorIsSharedUncappedAndFixed() {
        PartitionShape shape = shape("");
        assertThat(shape.memory().minimum()).isEqualTo(Mib.of(4096));
        assertThat(shape.memory().maximum()).isEqualTo(Mib.of(4096));
        assertThat(shape.processors())
                .isEqualTo(new Shared(
                        Range.fixed(ProcUnits.parse("1.00")), Range.fixed(2), Optional.of(128), Optional.empty()));
        assertThat(shape.options().compatibilityMode()).isEqualTo("default");
        assertThat(shape.options().availabilityPriority()).isEqualTo(127);
    }

    @ParameterizedTest(name = "{0} means {1}/{2}/{3} units")
    @CsvSource(
            delimiter = '|',
            value = {
                "proc_units=2 | 2.00 | 2.00 | 2.00",
                "proc_units=2.0 | 2.00 | 2.00 | 2.00",
                "proc_units=.5 | 0.50 | 0.50 | 0.50",
                "proc_units=0.10,min_vcpu=1,max_vcpu=8 | 0.10 | 0.10 | 0.40",
                "proc_units=2,min_vcpu=1,max_vcpu=8 | 1.00 | 2.00 | 2.00",
                "proc_units=1,min_proc_units=0.05,max_proc_units=8,min_vcpu=1,max_vcpu=8 | 0.05 | 1.00 | 8.00",
            })
    void unitsAreKeptOrMovedIntoWhatTheProcessorsAllow(String specs, String least, String desired, String most) {
        Shared shared = (Shared) shape(specs).processors();
        assertThat(shared.units())
                .isEqualTo(new Range<>(ProcUnits.parse(least), ProcUnits.parse(desired), ProcUnits.parse(most)));
    }

    @ParameterizedTest(name = "{0} is dedicated and {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "dedicated_proc=true | SHARE_IDLE",
                "dedicated_proc=Y,dedicated_sharing_mode=keep_idle_procs | KEEP_IDLE",
                "dedicated_sharing_mode=share_idle_procs_always | SHARE_IDLE_ALWAYS",
                "dedicated_sharing_mode=share_idle_procs_active | SHARE_IDLE_ACTIVE",
                "share_idle=false | KEEP_IDLE",
            })
    void dedicatedProcessorsSayWhatHappensWhileIdle(String specs, IdleSharing sharing) {
        assertThat(shape(specs).processors()).isEqualTo(new Dedicated(Range.fixed(2), sharing));
    }

    @ParameterizedTest(name = "{0} gives weight {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "uncapped=true | 128",
                "uncapped=no | none",
                "uncapped=F | none",
                "shared_weight=0 | 0",
                "shared_weight=255,uncapped=yes | 255",
            })
    void weightIsForUncappedPartitions(String specs, Integer weight) {
        assertThat(((Shared) shape(specs).processors()).uncappedWeight()).isEqualTo(Optional.ofNullable(weight));
    }

    @Test
    void theDefaultPoolIsNoPool() {
        assertThat(((Shared) shape("shared_proc_pool_name=DefaultPool").processors()).pool())
                .isEmpty();
        assertThat(((Shared) shape("shared_proc_pool_name=gold").processors()).pool())
                .hasValue("gold");
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "POWER8, POWER8",
        "power9_base, POWER9_Base",
        "POWER6+, POWER6_Plus",
        "POWER6+_Enhanced, POWER6_Plus_Enhanced",
        "Default, default",
        "power11_enhanced, POWER11_Enhanced"
    })
    void modesGetTheSpellingOfConsoles(String written, String mode) {
        assertThat(shape("processor_compatibility=" + written).options().compatibilityMode())
                .isEqualTo(mode);
    }

    @Test
    void everyOtherKeyArrives() {
        PartitionShape shape = shape("min_mem=1024,max_mem=8192,ame_expansion_factor=1.25,ppt_ratio=1:1024,"
                + "availability_priority=191,srr_capability=true,secure_boot=2,enforce_affinity_check=t,"
                + "enable_lpar_metric=1,storage_connectivity_group=scg,boot_volume_type=vt,image_volume_type_v1=vt1");
        assertThat(shape.memory().minimum()).isEqualTo(Mib.of(1024));
        assertThat(shape.memory().maximum()).isEqualTo(Mib.of(8192));
        assertThat(shape.memory().expansionFactor()).isEqualTo(125);
        assertThat(shape.memory().pageTableRatio()).hasValue(4);
        assertThat(shape.options().availabilityPriority()).isEqualTo(191);
        assertThat(shape.options().remoteRestart()).isTrue();
        assertThat(shape.options().secureBoot()).isEqualTo(2);
        assertThat(shape.options().affinityCheck()).isTrue();
        assertThat(shape.options().performanceData()).isTrue();
        assertThat(shape.storage().connectivityGroup()).hasValue("scg");
        assertThat(shape.storage().bootVolumeType()).hasValue("vt");
        assertThat(shape.storage().imageVolumeTypes()).containsExactly(Map.entry("v1", "vt1"));
        UUID server = UUID.randomUUID();
        assertThat(shape.spec(server, "db", OsType.AIX).options()).isEqualTo(shape.options());
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "proc_unit=1 | (did you mean 'powervm:proc_units'?)",
                "Min_mem=1024 | Unknown extra spec powervm:Min_mem (did you mean 'powervm:min_mem'?)",
                "min_mem=255 | powervm:min_mem must be a whole number of 256 or more, not '255'",
                "min_mem=8192 | powervm:min_mem must not exceed the flavor's ram of 4096 MB",
                "max_mem=1024 | powervm:max_mem must not be below the flavor's ram of 4096 MB",
                "min_vcpu=3,max_vcpu=4 | powervm:min_vcpu must not exceed the flavor's vcpus of 2",
                "min_vcpu=1,max_vcpu=1 | powervm:max_vcpu must not be below the flavor's vcpus of 2",
                "proc_units=0.09 | powervm:proc_units is 0.09, but 2 virtual processors need at least 0.10",
                "proc_units=2.01 | powervm:proc_units is 2.01, but 2 virtual processors take at most 2",
                "proc_units=0.125 | powervm:proc_units must be processing units of 0.05 or more with at most two",
                "proc_units=1E999999999 | powervm:proc_units must be",
                "proc_units=1,min_vcpu=1,max_vcpu=8,max_proc_units=0.39 | powervm:max_proc_units is 0.39, but 8",
                "proc_units=1,min_vcpu=1,max_vcpu=8,min_proc_units=1.5 | powervm:min_proc_units is 1.50, but 1",
                "proc_units=.5,min_vcpu=1,max_vcpu=8,min_proc_units=.6 | must not exceed powervm:proc_units of 0.50",
                "uncapped=true,dedicated_sharing_mode=keep_idle_procs | powervm:uncapped is for shared processors",
                "dedicated_proc=true,proc_units=1 | powervm:proc_units is for shared processors, but",
                "dedicated_proc=false,share_idle=true | powervm:share_idle is for dedicated processors, but",
                "uncapped=false,shared_weight=5 | powervm:shared_weight is for uncapped partitions",
                "shared_weight=256 | powervm:shared_weight must be a whole number from 0 to 255",
                "uncapped=maybe | powervm:uncapped must be true or false, not 'maybe'",
                "dedicated_sharing_mode=sometimes | must be one of share_idle_procs, keep_idle_procs",
                "processor_compatibility=POWER12 | powervm:processor_compatibility must be one of default, POWER6",
                "shared_proc_pool_name=a-name-too-long | must be a text of 1 to 14 characters",
                "ame_expansion_factor=0.5 | powervm:ame_expansion_factor must be 0, or from 1.00 to 10.00",
                "ame_expansion_factor=10.01 | powervm:ame_expansion_factor must be",
                "ppt_ratio=1:32 | powervm:ppt_ratio must be one of 1:64, 1:128",
                "secure_boot=10 | powervm:secure_boot must be a whole number from 0 to 9",
                "availability_priority=-1 | powervm:availability_priority must be",
            })
    void whatIsNotLegalIsRefusedByNameWhenSetAndWhenUsed(String specs, String sentence) {
        assertThatThrownBy(() -> shapes.check(size(), specs(specs)))
                .isInstanceOf(MullionException.class)
                .hasMessageContaining(sentence)
                .extracting(failure -> ((MullionException) failure).code())
                .isEqualTo(ErrorCode.INVALID_EXTRA_SPEC);
        assertThatThrownBy(() -> shape(specs)).hasMessageContaining(sentence);
    }

    @ParameterizedTest(name = "{0} alone may be set, but not used")
    @ValueSource(strings = {"min_vcpu=1", "max_vcpu=4", "min_proc_units=0.1", "proc_units=1,max_proc_units=1.5"})
    void aKeyMayWaitForItsPartnerUntilAServerIsMade(String specs) {
        shapes.check(size(), specs(specs));
        assertThatThrownBy(() -> shape(specs)).hasMessageContaining("beside it");
    }

    @Test
    void otherNameSpacesAreNotLookedAt() {
        assertThat(shapes.of(4096, 2, Map.of("hw:cpu_policy", "x", "powervmx", "y"))
                        .processors())
                .isInstanceOf(ProcessorSpec.Shared.class);
    }

    @Test
    void aPartitionNeedsMemoryAndNoMoreProcessorsThanThereCanBe() {
        assertThatThrownBy(() -> shapes.of(64, 1, Map.of())).hasMessageContaining("at least 128 MB");
        assertThatThrownBy(() -> shapes.of(4096, Integer.MAX_VALUE, Map.of())).hasMessageContaining("65535");
    }

    private PartitionShape shape(String specs) {
        return shapes.of(4096, 2, specs(specs));
    }

    private static Size size() {
        return new Size(4096, 2, 0, 0, 0, 1);
    }

    private static Map<String, String> specs(String text) {
        Map<String, String> specs = new LinkedHashMap<>();
        Arrays.stream(text.split(",", -1)).filter(pair -> !pair.isBlank()).forEach(pair -> {
            String[] parts = pair.split("=", 2);
            specs.put("powervm:" + parts[0], parts[1]);
        });
        return specs;
    }
}
