package io.mullion.controller.http;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

/** Binds the server and what all APIs share. */
public final class HttpModule extends AbstractModule {
    private final HttpConfig config;

    /** With the address to serve on. */
    public HttpModule(HttpConfig config) {
        this.config = config;
    }

    /** The set that features add their resources to. */
    public static Multibinder<Endpoint> endpoints(com.google.inject.Binder binder) {
        return Multibinder.newSetBinder(binder, Endpoint.class);
    }

    @Override
    protected void configure() {
        bind(HttpConfig.class).toInstance(config);
        Multibinder<Endpoint> endpoints = endpoints(binder());
        for (Class<?> type : new Class<?>[] {
            RequestStart.class,
            MicroversionFilter.class,
            PathRules.class,
            ResponseHeaders.class,
            ErrorMapper.class,
            JsonReader.class,
            JsonWriter.class
        }) {
            bind(type).in(Singleton.class);
            endpoints.addBinding().toInstance(new Endpoint(type));
        }
    }

    @Provides
    @Singleton
    ApiServer server(HttpConfig http, com.google.inject.Injector injector, java.util.Set<Endpoint> endpoints) {
        return new ApiServer(http, ApiApplication.of(injector, endpoints));
    }
}
