package io.mullion.controller.flavors;

import io.mullion.controller.flavors.Flavor.Size;
import io.mullion.controller.flavors.PartitionShape.StorageWishes;
import io.mullion.spi.compute.PartitionOptions;
import io.mullion.spi.compute.PartitionSpec.MemorySpec;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.units.Mib;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/** Turns a flavor into a partition's shape: the one place where extra specs become types. */
@Singleton
public final class PartitionShapes {
    /** No partition starts with less (reference/nova-powervm-flows.md §4). */
    private static final int LEAST_MEMORY = 128;

    private static final int MOST_PROCESSORS = 65_535;

    private final FlavorsConfig config;

    @Inject
    PartitionShapes(FlavorsConfig config) {
        this.config = config;
    }

    /** The shape that a server of this flavor gets. @throws MullionException {@code INVALID_EXTRA_SPEC} that names the key */
    public PartitionShape of(Flavor flavor) {
        return of(flavor.size().ramMb(), flavor.size().vcpus(), flavor.extraSpecs());
    }

    /**
     * The shape for amounts given directly, as a server request may.
     *
     * @param ramMb desired memory in MiB
     * @param vcpus desired processors
     * @param extraSpecs keys and values; those without {@code powervm:} are not looked at
     */
    public PartitionShape of(int ramMb, int vcpus, Map<String, String> extraSpecs) {
        ExtraSpecs specs = ExtraSpecs.parse(extraSpecs);
        ProcessorRules.requirePartners(specs);
        if (ramMb < LEAST_MEMORY) {
            throw MullionException.invalid(
                    "A partition needs at least " + LEAST_MEMORY + " MB of memory; the flavor has " + ramMb + ".");
        }
        return shape(ramMb, vcpus, specs);
    }

    /**
     * Checks keys as they are set: names, values, and what no further key could mend.
     *
     * @throws MullionException {@code INVALID_EXTRA_SPEC} that names the key
     */
    public void check(Size size, Map<String, String> extraSpecs) {
        ExtraSpecs specs = ExtraSpecs.parse(extraSpecs);
        if (!specs.given().isEmpty()) {
            shape(size.ramMb(), size.vcpus(), specs);
        }
    }

    private PartitionShape shape(int ramMb, int vcpus, ExtraSpecs specs) {
        if (vcpus > MOST_PROCESSORS) {
            throw MullionException.invalid(
                    "A partition takes at most " + MOST_PROCESSORS + " processors; the flavor has " + vcpus + ".");
        }
        return new PartitionShape(
                memory(ramMb, specs), new ProcessorRules(config, vcpus, specs).spec(), options(specs), storage(specs));
    }

    private static MemorySpec memory(int ramMb, ExtraSpecs specs) {
        int least = specs.whole(PowerVmKey.MIN_MEM).orElse(ramMb);
        int most = specs.whole(PowerVmKey.MAX_MEM).orElse(ramMb);
        if (least > ramMb) {
            throw ExtraSpecs.refused(PowerVmKey.MIN_MEM, "must not exceed the flavor's ram of " + ramMb + " MB");
        }
        if (most < ramMb) {
            throw ExtraSpecs.refused(PowerVmKey.MAX_MEM, "must not be below the flavor's ram of " + ramMb + " MB");
        }
        return new MemorySpec(Mib.of(least), Mib.of(ramMb), Mib.of(most), specs.expansion(), specs.pageTableRatio());
    }

    private static PartitionOptions options(ExtraSpecs specs) {
        PartitionOptions defaults = PartitionOptions.DEFAULTS;
        return new PartitionOptions(
                specs.mode(),
                specs.whole(PowerVmKey.AVAILABILITY_PRIORITY).orElse(defaults.availabilityPriority()),
                specs.flag(PowerVmKey.SRR_CAPABILITY).orElse(defaults.remoteRestart()),
                specs.whole(PowerVmKey.SECURE_BOOT).orElse(defaults.secureBoot()),
                specs.flag(PowerVmKey.ENFORCE_AFFINITY_CHECK).orElse(defaults.affinityCheck()),
                specs.flag(PowerVmKey.ENABLE_LPAR_METRIC).orElse(defaults.performanceData()),
                defaults.virtualSlots());
    }

    private static StorageWishes storage(ExtraSpecs specs) {
        return new StorageWishes(
                specs.text(PowerVmKey.STORAGE_CONNECTIVITY_GROUP),
                specs.text(PowerVmKey.BOOT_VOLUME_TYPE),
                specs.imageVolumeTypes());
    }
}
