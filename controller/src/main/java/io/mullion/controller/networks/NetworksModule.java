package io.mullion.controller.networks;

import com.google.inject.AbstractModule;

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
        bind(NetworkRequests.class);
    }
}
