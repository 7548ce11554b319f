package io.mullion.controller.identity.bootstrap;

import com.google.inject.AbstractModule;

/** Binds the bootstrap. */
public final class BootstrapModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(FirstProject.class);
        bind(FirstUser.class);
        bind(FirstRoles.class);
        bind(FirstCatalog.class);
        bind(IdentityBootstrap.class);
    }
}
