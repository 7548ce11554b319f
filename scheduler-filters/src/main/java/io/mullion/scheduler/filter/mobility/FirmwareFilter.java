package io.mullion.scheduler.filter.mobility;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * {@code PowerVMFirmwareLevel}: the firmware of both hosts is a pair that can move partitions. A level that cannot be read
 * does not refuse. {@code reference/scheduler-filters.md} §3.
 */
public final class FirmwareFilter extends FactFilter<String> {
    static final Reason UNSUPPORTED = Reason.lasting(
            59,
            "FIRMWARE_UNSUPPORTED",
            "{host} has firmware {level}; partitions do not move there from {source}.",
            "at a firmware level to which partitions do not move from {source}",
            "Ask the administrator to update firmware.");

    private final FirmwareMatrix matrix;

    /** With the pairs that are supported. */
    public FirmwareFilter(FirmwareMatrix matrix) {
        this.matrix = matrix;
    }

    @Override
    public String name() {
        return "PowerVMFirmwareLevel";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.union(Mobile.PLAIN, EnumSet.of(Operation.LIVE_UPDATE));
    }

    @Override
    protected List<String> needs(PlacementRequest request) {
        return List.of(Mobile.source(request)
                .map(host -> host.management().firmwareLevel())
                .orElse(""));
    }

    @Override
    protected Verdict judge(String source, HostFacts host) {
        String level = host.management().firmwareLevel();
        OptionalInt from = FirmwareMatrix.release(source);
        OptionalInt to = FirmwareMatrix.release(level);
        if (from.isEmpty() || to.isEmpty()) {
            return Verdict.fitsBut("The firmware levels of " + host.host() + " ('" + level + "') and of the source ('"
                    + source + "') could not be compared.");
        }
        return matrix.moves(from.getAsInt(), to.getAsInt())
                ? Verdict.FITS
                : UNSUPPORTED.refuse(Map.of("level", level, "source", source));
    }
}
