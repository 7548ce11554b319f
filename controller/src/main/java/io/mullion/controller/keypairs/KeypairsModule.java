package io.mullion.controller.keypairs;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds key pairs. */
public final class KeypairsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Keypairs.class);
        bind(KeypairsResource.class).in(Singleton.class);
        HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(KeypairsResource.class));
    }
}
