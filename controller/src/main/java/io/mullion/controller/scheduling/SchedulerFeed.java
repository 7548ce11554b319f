package io.mullion.controller.scheduling;

import io.mullion.controller.hosts.HostListener;
import io.mullion.scheduler.Scheduler;
import io.mullion.spi.placement.HostView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Keeps the scheduler's table as fresh as what is known of hosts. */
@Singleton
public final class SchedulerFeed implements HostListener {
    private final Scheduler scheduler;

    @Inject
    SchedulerFeed(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void changed(HostView host) {
        scheduler.put(host.facts(), host.figures());
    }

    @Override
    public void gone(String host) {
        scheduler.remove(host);
    }
}
