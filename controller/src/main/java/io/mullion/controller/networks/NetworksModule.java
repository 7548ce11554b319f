package io.mullion.controller.networks;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds networks. */
public final class NetworksModule extends AbstractModule {
    private final NetworksConfig config;

    /** With what networks are like where nobody says. */
    public NetworksModule(NetworksConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(NetworksConfig.class).toInstance(config);
        bind(NetworkQuotas.class);
        bind(Networks.class);
        bind(Subnets.class);
        bind(PortMaker.class);
        bind(Ports.class);
        bind(PortEdits.class);
        bind(NetworkRequests.class);
        bind(NetworkView.class);
        bind(PortView.class);
        for (Class<?> type : new Class<?>[] {
            NetworksResource.class,
            SubnetsResource.class,
            PortsResource.class,
            NetworkQuotasResource.class,
            NetworkVersionsResource.class,
            NetworkExtensionsResource.class
        }) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
