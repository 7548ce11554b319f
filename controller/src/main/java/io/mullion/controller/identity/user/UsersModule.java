package io.mullion.controller.identity.user;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds users. */
public final class UsersModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(PasswordHashes.class).in(Singleton.class);
        bind(UserStore.class);
        bind(Passwords.class);
        bind(Users.class);
        for (Class<?> type : new Class<?>[] {UsersResource.class}) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
