package io.mullion.scheduler;

import io.mullion.scheduler.config.SchedulerConfig;
import io.mullion.scheduler.config.SchedulerOption;
import io.mullion.scheduler.weigher.Champions;
import io.mullion.scheduler.weigher.Ranking;
import io.mullion.spi.placement.PlacementRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of the best hosts comes first: nova's {@code host_subset_size} and {@code shuffle_best_same_weighed_hosts}, with
 * the server's id in place of a die, so that the same request gives the same answer.
 *
 * @param subset among how many of the best one is picked, 1 for the best
 * @param shuffle whether one is picked among those that are as good as the best
 */
record Choice(int subset, boolean shuffle) {
    static Choice of(SchedulerConfig config) {
        return new Choice(config.whole(SchedulerOption.HOST_SUBSET_SIZE, 1), config.flag(SchedulerOption.SHUFFLE_BEST));
    }

    /** The row to take. */
    int pick(Ranking ranking, PlacementRequest request, Champions champions) {
        return subset == 1 && !shuffle
                ? ranking.best(champions)
                : order(ranking, request, 1).getFirst();
    }

    /** The best rows, the picked one first. */
    List<Integer> order(Ranking ranking, PlacementRequest request, int most) {
        List<Integer> order = new ArrayList<>(ranking.order(shuffle ? Integer.MAX_VALUE : Math.max(most, subset)));
        int picked = request.subject().server().hashCode();
        if (shuffle) {
            first(order, ranking.asGoodAsTheFirst(order), picked);
        }
        first(order, Math.min(subset, order.size()), picked);
        return List.copyOf(order.subList(0, Math.min(most, order.size())));
    }

    private static void first(List<Integer> order, int among, int picked) {
        if (among > 1) {
            order.addFirst(order.remove(Math.floorMod(picked, among)));
        }
    }
}
