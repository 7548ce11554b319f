package io.mullion.scheduler;

import io.mullion.scheduler.config.SchedulerConfig;
import io.mullion.scheduler.config.SchedulerOption;
import io.mullion.scheduler.weigher.Ranking;
import io.mullion.spi.placement.PlacementRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of the best hosts comes first: nova's {@code host_subset_size}, with the server's id in place of a die, so that
 * the same request gives the same answer.
 *
 * @param subset among how many of the best one is picked, 1 for the best
 */
record Choice(int subset) {
    static Choice of(SchedulerConfig config) {
        return new Choice(config.whole(SchedulerOption.HOST_SUBSET_SIZE, 1));
    }

    /** The row to take. */
    int pick(Ranking ranking, PlacementRequest request) {
        return subset == 1 ? ranking.best() : order(ranking, request, 1).getFirst();
    }

    /** The best rows, the picked one first. */
    List<Integer> order(Ranking ranking, PlacementRequest request, int most) {
        List<Integer> order = new ArrayList<>(ranking.order(Math.max(most, subset)));
        int among = Math.min(subset, order.size());
        if (among > 1) {
            int picked = Math.floorMod(request.subject().server().hashCode(), among);
            order.addFirst(order.remove(picked));
        }
        return List.copyOf(order.subList(0, Math.min(most, order.size())));
    }
}
