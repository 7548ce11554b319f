package io.mullion.controller.identity.role;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds roles. */
public final class RolesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(RoleStore.class);
        bind(Roles.class);
        for (Class<?> type :
                new Class<?>[] {RolesResource.class, ImpliedRolesResource.class, RoleInferencesResource.class}) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
