package io.mullion.controller.volumes.groups;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Binds groups. */
public final class GroupsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(GroupStore.class).toInstance(new GroupStore());
        bind(GroupMembership.class).in(Singleton.class);
    }
}
