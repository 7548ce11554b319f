package io.mullion.controller.servergroups;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.computequotas.ComputeQuotasModule;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds server groups. */
public final class ServerGroupsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ServerGroups.class);
        ComputeQuotasModule.counted(binder()).addBinding().to(ServerGroups.class);
        bind(ServerGroupsResource.class).in(Singleton.class);
        HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(ServerGroupsResource.class));
    }
}
