package io.mullion.controller.flavors;

import static io.mullion.controller.flavors.PowerVmKey.DEDICATED_PROC;
import static io.mullion.controller.flavors.PowerVmKey.DEDICATED_SHARING_MODE;
import static io.mullion.controller.flavors.PowerVmKey.MAX_PROC_UNITS;
import static io.mullion.controller.flavors.PowerVmKey.MAX_VCPU;
import static io.mullion.controller.flavors.PowerVmKey.MIN_PROC_UNITS;
import static io.mullion.controller.flavors.PowerVmKey.MIN_VCPU;
import static io.mullion.controller.flavors.PowerVmKey.PROC_UNITS;
import static io.mullion.controller.flavors.PowerVmKey.SHARED_PROC_POOL_NAME;
import static io.mullion.controller.flavors.PowerVmKey.SHARED_WEIGHT;
import static io.mullion.controller.flavors.PowerVmKey.SHARE_IDLE;
import static io.mullion.controller.flavors.PowerVmKey.UNCAPPED;

import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.compute.ProcessorSpec.Dedicated;
import io.mullion.spi.compute.ProcessorSpec.IdleSharing;
import io.mullion.spi.compute.ProcessorSpec.Range;
import io.mullion.spi.compute.ProcessorSpec.Shared;
import io.mullion.spi.units.ProcUnits;
import java.util.Optional;

/** Which processors a flavor means (reference/powervc-concepts.md §3, reference/nova-powervm-flows.md §4). */
final class ProcessorRules {
    private static final int LEAST_PER_PROCESSOR = 5;
    private static final PowerVmKey[] SHARED_ONLY = {
        PROC_UNITS, MIN_PROC_UNITS, MAX_PROC_UNITS, UNCAPPED, SHARED_WEIGHT, SHARED_PROC_POOL_NAME
    };
    private static final PowerVmKey[] DEDICATED_ONLY = {DEDICATED_SHARING_MODE, SHARE_IDLE};

    private final FlavorsConfig config;
    private final int vcpus;
    private final ExtraSpecs specs;

    ProcessorRules(FlavorsConfig config, int vcpus, ExtraSpecs specs) {
        this.config = config;
        this.vcpus = vcpus;
        this.specs = specs;
    }

    /** Refuses keys whose partner is missing; while keys are set one by one it may still come. */
    static void requirePartners(ExtraSpecs specs) {
        if (specs.has(MIN_VCPU) != specs.has(MAX_VCPU)) {
            PowerVmKey given = specs.has(MIN_VCPU) ? MIN_VCPU : MAX_VCPU;
            PowerVmKey missing = specs.has(MIN_VCPU) ? MAX_VCPU : MIN_VCPU;
            throw ExtraSpecs.refused(given, "needs " + missing.key() + " beside it");
        }
        specs.firstOf(MIN_PROC_UNITS, MAX_PROC_UNITS).ifPresent(given -> {
            for (PowerVmKey partner : new PowerVmKey[] {PROC_UNITS, MIN_VCPU}) {
                if (!specs.has(partner)) {
                    throw ExtraSpecs.refused(given, "needs " + partner.key() + " beside it");
                }
            }
        });
    }

    ProcessorSpec spec() {
        Range<Integer> processors = processors();
        return dedicated() ? dedicated(processors) : shared(processors);
    }

    private Range<Integer> processors() {
        int least = specs.whole(MIN_VCPU).orElse(vcpus);
        int most = specs.whole(MAX_VCPU).orElse(vcpus);
        if (least > vcpus) {
            throw ExtraSpecs.refused(MIN_VCPU, "must not exceed the flavor's vcpus of " + vcpus);
        }
        if (most < vcpus) {
            throw ExtraSpecs.refused(MAX_VCPU, "must not be below the flavor's vcpus of " + vcpus);
        }
        return new Range<>(least, vcpus, most);
    }

    private boolean dedicated() {
        Optional<PowerVmKey> forShared = specs.firstOf(SHARED_ONLY);
        Optional<PowerVmKey> forDedicated = specs.firstOf(DEDICATED_ONLY);
        if (forShared.isPresent() && forDedicated.isPresent()) {
            throw ExtraSpecs.refused(
                    forShared.get(),
                    "is for shared processors and cannot stand beside "
                            + forDedicated.get().key());
        }
        boolean dedicated = specs.flag(DEDICATED_PROC).orElse(forDedicated.isPresent());
        Optional<PowerVmKey> wrong = dedicated ? forShared : forDedicated;
        wrong.ifPresent(key -> {
            throw ExtraSpecs.refused(
                    key,
                    "is for " + (dedicated ? "shared" : "dedicated") + " processors, but " + DEDICATED_PROC.key()
                            + " is " + dedicated);
        });
        return dedicated;
    }

    private Dedicated dedicated(Range<Integer> processors) {
        return new Dedicated(processors, specs.sharingMode().orElse(IdleSharing.SHARE_IDLE));
    }

    private Shared shared(Range<Integer> processors) {
        boolean uncapped = specs.flag(UNCAPPED).orElse(true);
        if (!uncapped && specs.has(SHARED_WEIGHT)) {
            throw ExtraSpecs.refused(SHARED_WEIGHT, "is for uncapped partitions, but " + UNCAPPED.key() + " is false");
        }
        return new Shared(
                units(processors),
                processors,
                uncapped ? Optional.of(specs.whole(SHARED_WEIGHT).orElse(config.uncappedWeight())) : Optional.empty(),
                specs.text(SHARED_PROC_POOL_NAME).filter(name -> !name.equals("DefaultPool")));
    }

    /** A bound that is not given is the desired amount, moved into what its processors allow. */
    private Range<ProcUnits> units(Range<Integer> processors) {
        ProcUnits desired = specs.units(PROC_UNITS)
                .orElseGet(() -> ProcUnits.ofHundredths(
                        Math.multiplyExact(vcpus, config.unitsPerProcessor().hundredths())));
        within(PROC_UNITS, desired, vcpus);
        ProcUnits least = specs.units(MIN_PROC_UNITS).orElseGet(() -> moved(desired, processors.minimum()));
        ProcUnits most = specs.units(MAX_PROC_UNITS).orElseGet(() -> moved(desired, processors.maximum()));
        within(MIN_PROC_UNITS, least, processors.minimum());
        within(MAX_PROC_UNITS, most, processors.maximum());
        if (least.compareTo(desired) > 0) {
            throw ExtraSpecs.refused(MIN_PROC_UNITS, "must not exceed " + PROC_UNITS.key() + " of " + desired);
        }
        if (most.compareTo(desired) < 0) {
            throw ExtraSpecs.refused(MAX_PROC_UNITS, "must not be below " + PROC_UNITS.key() + " of " + desired);
        }
        return new Range<>(least, desired, most);
    }

    private static ProcUnits moved(ProcUnits desired, int processors) {
        return ProcUnits.ofHundredths(
                Math.clamp(desired.hundredths(), processors * LEAST_PER_PROCESSOR, processors * 100));
    }

    private static void within(PowerVmKey key, ProcUnits units, int processors) {
        if (units.hundredths() < processors * LEAST_PER_PROCESSOR) {
            throw ExtraSpecs.refused(
                    key,
                    "is " + units + ", but " + processors + " virtual processors need at least "
                            + ProcUnits.ofHundredths(processors * LEAST_PER_PROCESSOR));
        }
        if (units.compareTo(ProcUnits.ofProcessors(processors)) > 0) {
            throw ExtraSpecs.refused(
                    key, "is " + units + ", but " + processors + " virtual processors take at most " + processors);
        }
    }
}
