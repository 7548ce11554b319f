package io.mullion.controller.identity.catalog;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds the catalogue. */
public final class CatalogModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(RegionStore.class);
        bind(ServiceStore.class);
        bind(EndpointStore.class);
        bind(Regions.class);
        bind(Services.class);
        bind(Endpoints.class);
        bind(Catalog.class);
        for (Class<?> type : new Class<?>[] {RegionsResource.class, ServicesResource.class, EndpointsResource.class}) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
