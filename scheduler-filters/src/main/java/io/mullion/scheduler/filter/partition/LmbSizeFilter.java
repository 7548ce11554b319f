package io.mullion.scheduler.filter.partition;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.compute.PartitionSpec.MemorySpec;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import io.mullion.spi.units.Mib;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code PowerLMBSizeFilter}: for a move, both hosts have the same logical memory block; otherwise minimum, desired and
 * maximum memory are whole blocks of the host. An unknown block stops a move and is let pass otherwise. {@code
 * reference/scheduler-filters.md} §1.14; remote restart is from memory.
 */
public final class LmbSizeFilter extends FactFilter<LmbSizeFilter.Need> {
    static final Reason MISMATCH = Reason.lasting(
            26,
            "LMB_MISMATCH",
            "{host} uses {block} memory blocks, {source} uses {wanted} blocks.",
            "with another memory block size than {wanted}",
            "Ask the administrator: the memory block size of a system can be changed while it is off.");
    static final Reason NOT_MULTIPLE = Reason.lasting(
            27,
            "MEMORY_NOT_LMB_MULTIPLE",
            "{host} uses {block} memory blocks; minimum, desired and maximum memory must be multiples of it.",
            "with memory blocks of {block}, of which the template's memory is no multiple",
            "Choose a template whose memory sizes are multiples of the host's memory block.");

    /** What block a host must have. */
    public sealed interface Need {
        /**
         * A block that divides this.
         *
         * @param amount the greatest common divisor of all three memory sizes, MiB
         */
        record Dividing(long amount) implements Need {}

        /**
         * The very same block.
         *
         * @param block of the source host; 0 if unknown
         * @param source name of that host
         */
        record Equal(Mib block, String source) implements Need {}
    }

    @Override
    public String name() {
        return "PowerLMBSizeFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.NOT_REBUILD;
    }

    @Override
    protected List<Need> needs(PlacementRequest request) {
        if (request.operation().isMove()) {
            Optional<Mib> block =
                    request.source().map(host -> host.facts().limits().block());
            return List.of(
                    new Need.Equal(block.orElse(Mib.ZERO), request.sourceHost().orElse("its host")));
        }
        MemorySpec memory = request.demand().memory();
        return List.of(new Need.Dividing(divisor(
                divisor(memory.minimum().value(), memory.desired().value()),
                memory.maximum().value())));
    }

    @Override
    protected Verdict judge(Need need, HostFacts host) {
        Mib block = host.limits().block();
        boolean known = block.value() > 0;
        return switch (need) {
            case Need.Dividing parts ->
                !known
                        ? Verdict.fitsBut("The memory block size of " + host.host() + " is not known.")
                        : parts.amount % block.value() == 0
                                ? Verdict.FITS
                                : NOT_MULTIPLE.refuse(Map.of("block", block));
            case Need.Equal same ->
                known && block.equals(same.block)
                        ? Verdict.FITS
                        : MISMATCH.refuse(
                                Map.of("block", shown(block), "source", same.source, "wanted", shown(same.block)));
        };
    }

    private static Object shown(Mib block) {
        return block.value() > 0 ? block : "unknown";
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
