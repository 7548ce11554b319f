package io.mullion.controller.identity.assignment;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds role assignments. */
public final class AssignmentsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(AssignmentStore.class);
        bind(EffectiveRoles.class);
        bind(Reach.class);
        bind(Grants.class);
        bind(GrantSubject.class);
        bind(RoleAssignments.class);
        bind(AssignmentNames.Stores.class);
        for (Class<?> type : new Class<?>[] {
            GrantsResource.class,
            InheritedGrantsResource.class,
            SystemGrantsResource.class,
            RoleAssignmentsResource.class,
            ProjectsOfUserResource.class
        }) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
