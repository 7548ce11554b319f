package io.mullion.controller.flavors;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds flavors. */
public final class FlavorsModule extends AbstractModule {
    private final FlavorsConfig config;

    /** With what a flavor means where it does not say. */
    public FlavorsModule(FlavorsConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(FlavorsConfig.class).toInstance(config);
        bind(PartitionShapes.class);
        bind(Flavors.class);
        bind(FlavorView.class);
        for (Class<?> type : new Class<?>[] {
            FlavorsResource.class, ExtraSpecsResource.class, FlavorAccessResource.class, FlavorActionResource.class
        }) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
