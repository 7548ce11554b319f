package io.mullion.controller.identity.application;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds application credentials. */
public final class ApplicationCredentialsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ApplicationCredentialStore.class);
        bind(ApplicationCredentials.class);
        bind(ApplicationCredentialView.class);
        bind(ApplicationCredentialsResource.class).in(Singleton.class);
        HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(ApplicationCredentialsResource.class));
    }
}
