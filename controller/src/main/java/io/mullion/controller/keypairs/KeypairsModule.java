package io.mullion.controller.keypairs;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds key pairs. */
public final class KeypairsModule extends AbstractModule {
    private final KeypairsConfig config;

    /** With their bounds. */
    public KeypairsModule(KeypairsConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(KeypairsConfig.class).toInstance(config);
        bind(Keypairs.class);
        bind(KeypairsResource.class).in(Singleton.class);
        HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(KeypairsResource.class));
    }
}
