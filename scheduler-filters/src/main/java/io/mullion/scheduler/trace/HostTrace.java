package io.mullion.scheduler.trace;

import io.mullion.scheduler.weigher.Score;
import java.util.List;
import java.util.Optional;

/**
 * One host in a placement.
 *
 * @param host its name
 * @param rank 1 for the host to take, 2 for the next; empty if it does not fit
 * @param score how its rank came about; empty if it does not fit
 * @param refusals of all filters that refuse it, in the order of the filter line
 * @param warnings sentences about what could not be checked
 */
public record HostTrace(
        String host, Optional<Integer> rank, Optional<Score> score, List<Refusal> refusals, List<String> warnings) {
    public HostTrace {
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
    }

    /** Whether every filter lets it pass. */
    public boolean fits() {
        return refusals.isEmpty();
    }
}
