package io.mullion.controller.identity.project;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds projects and domains. */
public final class ProjectsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ProjectStore.class);
        bind(TagStore.class);
        bind(Projects.class);
        bind(Domains.class);
        for (Class<?> type :
                new Class<?>[] {ProjectsResource.class, ProjectTagsResource.class, DomainsResource.class}) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
