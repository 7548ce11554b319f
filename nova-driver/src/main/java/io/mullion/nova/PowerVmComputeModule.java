package io.mullion.nova;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.mullion.spi.compute.ComputeDriver;

/** Adds one {@link ComputeDriver} for all PowerVM consoles to the set of drivers. */
public final class PowerVmComputeModule extends AbstractModule {
    private final PowerVmComputeConfig config;

    /** For these consoles. */
    public PowerVmComputeModule(PowerVmComputeConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), ComputeDriver.class)
                .addBinding()
                .toProvider(() -> PowerVmComputeDriver.open(config))
                .in(Scopes.SINGLETON);
    }
}
