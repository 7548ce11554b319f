package io.mullion.controller.hosts;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.computeapi.ComputeApiModule;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;
import io.mullion.controller.placement.ClaimStore;
import io.mullion.controller.placement.ComputeDrivers;

/** Binds hosts, host groups and what the compute API shows of them. The set of drivers comes from elsewhere. */
public final class HostsModule extends AbstractModule {
    private final HostsConfig config;

    /** With how hosts are watched. */
    public HostsModule(HostsConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        install(new ComputeApiModule());
        bind(HostsConfig.class).toInstance(config);
        bind(ClaimStore.class);
        bind(ComputeDrivers.class);
        bind(HostStore.class);
        bind(HostPublisher.class);
        bind(HostRegistry.class);
        bind(HostGroups.class);
        bind(HostReporter.class);
        for (Class<?> type : new Class<?>[] {
            AggregatesResource.class,
            AvailabilityZonesResource.class,
            ComputeServicesResource.class,
            HostsResource.class,
            HypervisorsResource.class,
            NamedServicesResource.class
        }) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
