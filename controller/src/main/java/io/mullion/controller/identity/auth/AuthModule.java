package io.mullion.controller.identity.auth;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds log-in. */
public final class AuthModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Names.class);
        bind(ScopeChoice.class);
        bind(CredentialLogin.class);
        bind(Authentication.class);
        bind(TokenView.class);
        for (Class<?> type : new Class<?>[] {TokensResource.class, AuthResource.class}) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
