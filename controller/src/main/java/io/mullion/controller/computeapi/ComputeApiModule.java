package io.mullion.controller.computeapi;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds what says which compute API this is. */
public final class ComputeApiModule extends AbstractModule {
    @Override
    protected void configure() {
        for (Class<?> type : new Class<?>[] {ComputeVersionsResource.class, ExtensionsResource.class}) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
