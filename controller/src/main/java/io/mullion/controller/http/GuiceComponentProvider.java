package io.mullion.controller.http;

import com.google.inject.Injector;
import com.google.inject.Key;
import jakarta.ws.rs.core.Application;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.glassfish.jersey.inject.hk2.Bindings;
import org.glassfish.jersey.internal.inject.Binding;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.server.spi.ComponentProvider;
import org.jspecify.annotations.Nullable;

/**
 * Lets Guice make every resource and provider that it has a binding for; the rest stays with HK2. The injector comes in as
 * a property of the application, so there is no static state.
 */
public final class GuiceComponentProvider implements ComponentProvider {
    static final String INJECTOR = "io.mullion.guice.injector";

    private @Nullable InjectionManager manager;
    private @Nullable Injector injector;

    @Override
    public void initialize(InjectionManager injectionManager) {
        this.manager = injectionManager;
        this.injector = (Injector)
                injectionManager.getInstance(Application.class).getProperties().get(INJECTOR);
    }

    @Override
    public boolean bind(Class<?> component, Set<Class<?>> contracts) {
        if (injector == null || injector.getExistingBinding(Key.get(component)) == null) {
            return false;
        }
        Objects.requireNonNull(manager).register(binding(component, contracts, injector, manager));
        return true;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Binding<?, ?> binding(
            Class<?> component, Set<Class<?>> contracts, Injector guice, InjectionManager jersey) {
        Supplier<Object> supplier = () -> {
            Object made = guice.getInstance(component);
            jersey.inject(made); // @Context fields
            return made;
        };
        Binding binding = Bindings.supplier(supplier);
        binding.to((Class) component);
        contracts.forEach(contract -> binding.to((Class) contract));
        binding.in(jakarta.inject.Singleton.class);
        return binding;
    }

    @Override
    public void done() {}
}
