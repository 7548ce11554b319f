package io.mullion.controller.volumes.backends;

import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;
import io.mullion.spi.volume.VolumeDriver;
import java.util.List;

/** Binds back ends; whoever makes drivers adds them with {@link #drivers}. */
public final class BackendsModule extends AbstractModule {
    private final List<BackendConfig> configs;

    /** With the settings of each back end; one without settings has the usual ones. */
    public BackendsModule(List<BackendConfig> configs) {
        this.configs = List.copyOf(configs);
    }

    /** The set that drivers are added to, each under the name that it says. */
    public static Multibinder<VolumeDriver> drivers(Binder binder) {
        return Multibinder.newSetBinder(binder, VolumeDriver.class);
    }

    @Override
    protected void configure() {
        drivers(binder());
        Multibinder<BackendConfig> settings = Multibinder.newSetBinder(binder(), BackendConfig.class);
        configs.forEach(config -> settings.addBinding().toInstance(config));
        bind(ServiceStore.class).toInstance(new ServiceStore());
        bind(PromiseStore.class).toInstance(new PromiseStore());
        bind(HostUseStore.class).toInstance(new HostUseStore());
        bind(VolumeBackends.class).in(Singleton.class);
        bind(Pools.class).in(Singleton.class);
        bind(BackendChoice.class).in(Singleton.class);
        bind(Services.class).in(Singleton.class);
        Multibinder<Endpoint> endpoints = HttpModule.endpoints(binder());
        for (Class<?> resource : new Class<?>[] {
            ServicesResource.class,
            PoolsResource.class,
            CapabilitiesResource.class,
            HostsResource.class,
            ZonesResource.class
        }) {
            bind(resource).in(Singleton.class);
            endpoints.addBinding().toInstance(new Endpoint(resource));
        }
    }
}
