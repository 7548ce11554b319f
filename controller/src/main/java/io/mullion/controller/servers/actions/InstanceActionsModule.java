package io.mullion.controller.servers.actions;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds the history of servers. */
public final class InstanceActionsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(InstanceActionsResource.class).in(Singleton.class);
        HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(InstanceActionsResource.class));
    }
}
