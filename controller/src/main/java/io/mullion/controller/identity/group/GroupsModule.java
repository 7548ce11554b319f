package io.mullion.controller.identity.group;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds groups. */
public final class GroupsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(GroupStore.class);
        bind(Groups.class);
        for (Class<?> type : new Class<?>[] {GroupsResource.class, MembersResource.class, GroupsOfUserResource.class}) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
