package io.mullion.cinder.svc.flashcopy;

import io.mullion.cinder.time.Polls;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Brings a map or a group from whatever state it is in to copying: prepare, wait until the caches are flushed, start. A
 * flush that fails leaves it stopped; it is prepared again until the time is up.
 */
public final class FlashStart {
    private final FlashMaps maps;
    private final FlashGroups groups;
    private final Polls polls;
    private final Duration limit;

    /** @param limit how long preparing may take */
    public FlashStart(FlashMaps maps, FlashGroups groups, Polls polls, Duration limit) {
        this.maps = maps;
        this.groups = groups;
        this.polls = polls;
        this.limit = limit;
    }

    /** Starts one map. */
    public void map(String name) {
        run(
                name,
                () -> maps.named(name).map(FlashMap::state),
                map -> maps.prepare(map, false),
                map -> maps.start(map, false));
    }

    /** Starts one map whose target has snapshots. */
    public void restoring(String name) {
        run(
                name,
                () -> maps.named(name).map(FlashMap::state),
                map -> maps.prepare(map, true),
                map -> maps.start(map, true));
    }

    /** Starts all maps of a group at one instant. */
    public void group(String name) {
        run(name, () -> groups.state(name), groups::prepare, groups::start);
    }

    private void run(
            String name, Supplier<Optional<CopyState>> look, Consumer<String> prepare, Consumer<String> start) {
        Polls.Poll poll = polls.upTo(limit);
        CopyState state;
        do {
            state = look.get().orElseThrow(() -> failed(name, "it is gone"));
            switch (state) {
                case IDLE_OR_COPIED, STOPPED -> prepare.accept(name);
                case PREPARED -> {
                    start.accept(name);
                    return;
                }
                case COPYING -> {
                    return;
                }
                case EMPTY -> throw failed(name, "it has no maps");
                case PREPARING, STOPPING, SUSPENDED -> {}
            }
        } while (poll.again());
        throw new MullionException(
                ErrorCode.JOB_TIMED_OUT,
                "FlashCopy %s was not prepared within %d s; it is %s".formatted(name, limit.toSeconds(), state.word()));
    }

    private static MullionException failed(String name, String why) {
        return new MullionException(ErrorCode.ARRAY_REFUSED, "FlashCopy %s cannot be started: %s".formatted(name, why));
    }
}
