package io.mullion.controller.operations;

import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;

/** Binds the runner; features add their kinds of operation with {@link #kinds}. */
public final class OperationsModule extends AbstractModule {
    private final OperationsConfig config;

    /** With the settings of the runner. */
    public OperationsModule(OperationsConfig config) {
        this.config = config;
    }

    /** The set that features add their kinds of operation to. */
    public static Multibinder<OperationKind<?>> kinds(Binder binder) {
        return Multibinder.newSetBinder(binder, new TypeLiteral<OperationKind<?>>() {});
    }

    @Override
    protected void configure() {
        bind(OperationsConfig.class).toInstance(config);
        bind(OperationStore.class).in(Singleton.class);
        bind(Operations.class);
        bind(OperationRunner.class);
        bind(Wake.class);
        kinds(binder());
    }
}
