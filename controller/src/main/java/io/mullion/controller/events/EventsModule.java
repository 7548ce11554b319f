package io.mullion.controller.events;

import com.google.inject.AbstractModule;

/** Binds the intake of events. */
public final class EventsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(EventIntake.class);
        bind(SeenServers.class);
    }
}
