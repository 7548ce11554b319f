package io.mullion.controller.computeapi;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds what belongs to the compute API as a whole. */
public final class ComputeApiModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ComputeVersionsResource.class).in(Singleton.class);
        HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(ComputeVersionsResource.class));
    }
}
