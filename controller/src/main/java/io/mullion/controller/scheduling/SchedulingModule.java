package io.mullion.controller.scheduling;

import com.google.inject.AbstractModule;
import io.mullion.scheduler.Scheduler;

/** Binds the scheduler and what claims the room it chooses. */
public final class SchedulingModule extends AbstractModule {
    private final Scheduler scheduler;

    /** With a scheduler of the configured filters. */
    public SchedulingModule(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    protected void configure() {
        bind(Scheduler.class).toInstance(scheduler);
        bind(Placements.class);
        bind(TraceStore.class);
        bind(SchedulerFeed.class);
    }
}
