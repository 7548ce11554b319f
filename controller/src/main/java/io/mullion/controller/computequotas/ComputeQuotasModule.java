package io.mullion.controller.computequotas;

import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds quotas of compute. */
public final class ComputeQuotasModule extends AbstractModule {
    private final ComputeQuotasConfig config;

    /** With the bounds where nobody has set any. */
    public ComputeQuotasModule(ComputeQuotasConfig config) {
        this.config = config;
    }

    /** The set that features add what they count to. */
    public static Multibinder<CountedElsewhere> counted(Binder binder) {
        return Multibinder.newSetBinder(binder, CountedElsewhere.class);
    }

    @Override
    protected void configure() {
        bind(ComputeQuotasConfig.class).toInstance(config);
        bind(ComputeQuotas.class);
        Multibinder<CountedElsewhere> unused = counted(binder());
        for (Class<?> type :
                new Class<?>[] {QuotaSetsResource.class, QuotaClassSetsResource.class, LimitsResource.class}) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
