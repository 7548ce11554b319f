package io.mullion.controller.volumes.quotas;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds quotas. */
public final class QuotasModule extends AbstractModule {
    private final QuotaConfig config;

    /** With the limits that hold where none is set. */
    public QuotasModule(QuotaConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(QuotaConfig.class).toInstance(config);
        bind(UsageStore.class).toInstance(new UsageStore());
        bind(LimitStore.class).toInstance(new LimitStore());
        bind(Limits.class).in(Singleton.class);
        bind(Quotas.class).in(Singleton.class);
        bind(QuotaSets.class).in(Singleton.class);
        bind(QuotaCheck.class).in(Singleton.class);
        Multibinder<Endpoint> endpoints = HttpModule.endpoints(binder());
        for (Class<?> resource :
                new Class<?>[] {QuotaSetsResource.class, QuotaClassesResource.class, LimitsResource.class}) {
            bind(resource).in(Singleton.class);
            endpoints.addBinding().toInstance(new Endpoint(resource));
        }
    }
}
