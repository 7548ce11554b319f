package io.mullion.scheduler;

import io.mullion.scheduler.table.HostSnapshot;
import io.mullion.scheduler.trace.PlacementTrace;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.placement.PlacementRequest;
import java.util.List;
import java.util.Optional;

/**
 * What the scheduler says to a request, as of one snapshot. Only the best host is worked out at first; the rest is
 * worked out from the same snapshot when it is asked for.
 */
public final class Decision {
    private final Scheduler scheduler;
    private final HostSnapshot snapshot;
    private final PlacementRequest request;
    private final int row;
    private final int fitting;

    Decision(Scheduler scheduler, HostSnapshot snapshot, PlacementRequest request, int row, int fitting) {
        this.scheduler = scheduler;
        this.snapshot = snapshot;
        this.request = request;
        this.row = row;
        this.fitting = fitting;
    }

    /** The host to take; empty if none fits. */
    public Optional<String> host() {
        return row < 0 ? Optional.empty() : Optional.of(snapshot.host(row));
    }

    /**
     * The host to take.
     *
     * @throws MullionException {@code NO_VALID_HOST} with the sentence for the owner
     */
    public String hostOrThrow() {
        if (row < 0) {
            throw new MullionException(ErrorCode.NO_VALID_HOST, trace().sentence());
        }
        return snapshot.host(row);
    }

    /** How many hosts fit. */
    public int fitting() {
        return fitting;
    }

    /** How many hosts there are. */
    public int considered() {
        return snapshot.size();
    }

    /** The best hosts, best first: what to try when the claim on the first is lost. */
    public List<String> ranked(int most) {
        return scheduler.ranked(snapshot, request, most);
    }

    /** Every host and what every filter says about it. */
    public PlacementTrace trace() {
        return scheduler.trace(snapshot, request);
    }

    /** What was asked, with the view of the source host filled in. */
    public PlacementRequest request() {
        return request;
    }

    /** The hosts as they were seen. */
    public HostSnapshot snapshot() {
        return snapshot;
    }
}
