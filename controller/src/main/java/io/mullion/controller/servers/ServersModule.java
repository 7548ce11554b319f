package io.mullion.controller.servers;

import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds servers and what they can be asked for; what is done with them is bound by the modules of each operation. */
public final class ServersModule extends AbstractModule {
    /** The set that operations add their actions to. */
    public static Multibinder<ServerActionHandler<?>> actions(Binder binder) {
        return Multibinder.newSetBinder(binder, new TypeLiteral<ServerActionHandler<?>>() {});
    }

    @Override
    protected void configure() {
        bind(Servers.class);
        bind(ServerStore.class);
        bind(ServerVolumeStore.class);
        bind(ServerViews.class);
        bind(ServerPower.class);
        bind(ServerDemand.class);
        bind(ServerPlaces.class);
        actions(binder());
        for (Class<?> type : new Class<?>[] {
            ServersResource.class, ServerActionsResource.class, ServerMetadataResource.class, ServerTagsResource.class
        }) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
