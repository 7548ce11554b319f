package io.mullion.scheduler.filter.partition;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.placement.Guest;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Map;

/**
 * {@code PowerVMEndianFilter}: little endian needs POWER8 or later, at the host and in the mode asked for. AIX and IBM i
 * are big endian by nature, which every host runs. {@code reference/scheduler-filters.md} §1.21, inferred.
 */
public final class EndianFilter extends FactFilter<String> {
    static final Reason UNSUPPORTED = Reason.lasting(
            41,
            "ENDIAN_UNSUPPORTED",
            "{host} cannot run {endianness} partitions{why}.",
            "not able to run {endianness} partitions",
            "Choose a big-endian image, or a compatibility mode of POWER8 or later.");
    private static final int FIRST_GENERATION = 8;

    @Override
    public String name() {
        return "PowerVMEndianFilter";
    }

    /** The mode asked for, in one spelling, of a little-endian guest. */
    @Override
    protected List<String> needs(PlacementRequest request) {
        Guest guest = request.guest();
        boolean little = guest.endianness()
                        .filter(order -> order == Guest.Endianness.LITTLE)
                        .isPresent()
                && guest.os().filter(os -> os != OsType.LINUX).isEmpty();
        return little ? List.of(CompatibilityModes.normal(guest.options().compatibilityMode())) : List.of();
    }

    @Override
    protected Verdict judge(String mode, HostFacts host) {
        if (!CompatibilityModes.isDefault(mode) && CompatibilityModes.generation(mode) < FIRST_GENERATION) {
            return UNSUPPORTED.refuse(Map.of("endianness", "little-endian", "why", " in mode " + mode));
        }
        return host.limits().compatibilityModes().stream()
                        .anyMatch(known -> CompatibilityModes.generation(known) >= FIRST_GENERATION)
                ? Verdict.FITS
                : UNSUPPORTED.refuse(Map.of("endianness", "little-endian", "why", ""));
    }
}
