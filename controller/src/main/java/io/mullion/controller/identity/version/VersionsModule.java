package io.mullion.controller.identity.version;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds the version documents. */
public final class VersionsModule extends AbstractModule {
    @Override
    protected void configure() {
        for (Class<?> type : new Class<?>[] {VersionsResource.class}) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
