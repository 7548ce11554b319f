package io.mullion.controller.identity.deletion;

import com.google.inject.AbstractModule;
import io.mullion.controller.identity.project.ProjectDeletion;
import io.mullion.controller.identity.user.UserDeletion;

/** Binds what goes with what. */
public final class DeletionModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Deletions.class);
        bind(UserDeletion.class).to(Deletions.class);
        bind(ProjectDeletion.class).to(Deletions.class);
    }
}
