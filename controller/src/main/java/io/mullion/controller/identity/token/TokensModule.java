package io.mullion.controller.identity.token;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;
import io.mullion.controller.identity.change.ChangeStore;
import io.mullion.controller.identity.change.Changes;
import io.mullion.controller.identity.change.Revocations;

/** Binds tokens and the filter that knows callers by them. */
public final class TokensModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ChangeStore.class).in(Singleton.class);
        bind(Revocations.class).in(Singleton.class);
        bind(Changes.class).in(Singleton.class);
        bind(KeyStore.class).in(Singleton.class);
        bind(TokenKeys.class).in(Singleton.class);
        bind(TokenForm.class).in(Singleton.class);
        bind(Sessions.class).in(Singleton.class);
        bind(Tokens.class).in(Singleton.class);
        for (Class<?> type : new Class<?>[] {TokenFilter.class}) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
