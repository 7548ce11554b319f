package io.mullion.controller.volumes.types;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds volume types. */
public final class TypesModule extends AbstractModule {
    private final TypesConfig config;

    /** With the settings of types. */
    public TypesModule(TypesConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(TypesConfig.class).toInstance(config);
        bind(TypeStore.class).toInstance(new TypeStore());
        bind(AccessStore.class).toInstance(new AccessStore());
        bind(TypeView.class).in(Singleton.class);
        bind(TypeChanges.class).in(Singleton.class);
        bind(VolumeTypes.class).in(Singleton.class);
        Multibinder<Endpoint> endpoints = HttpModule.endpoints(binder());
        for (Class<?> resource : new Class<?>[] {
            TypesResource.class, ExtraSpecsResource.class, TypeAccessResource.class, DefaultTypesResource.class
        }) {
            bind(resource).in(Singleton.class);
            endpoints.addBinding().toInstance(new Endpoint(resource));
        }
    }
}
