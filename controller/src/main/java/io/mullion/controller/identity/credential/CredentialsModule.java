package io.mullion.controller.identity.credential;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds credentials. */
public final class CredentialsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(CredentialStore.class);
        bind(CredentialKeyStore.class);
        bind(BlobCipher.class).in(Singleton.class);
        bind(Credentials.class);
        for (Class<?> type : new Class<?>[] {CredentialsResource.class, AccessKeysResource.class}) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
