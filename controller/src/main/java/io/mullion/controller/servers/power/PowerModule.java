package io.mullion.controller.servers.power;

import com.google.inject.AbstractModule;
import io.mullion.controller.operations.OperationsModule;
import io.mullion.controller.servers.ServersModule;

/** Binds start, stop and reboot. */
public final class PowerModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ChangePower.class);
        bind(PowerActions.Begin.class);
        bind(PowerActions.Start.class);
        bind(PowerActions.Stop.class);
        bind(PowerActions.Reboot.class);
        OperationsModule.kinds(binder()).addBinding().to(ChangePower.class);
        ServersModule.actions(binder()).addBinding().to(PowerActions.Start.class);
        ServersModule.actions(binder()).addBinding().to(PowerActions.Stop.class);
        ServersModule.actions(binder()).addBinding().to(PowerActions.Reboot.class);
    }
}
