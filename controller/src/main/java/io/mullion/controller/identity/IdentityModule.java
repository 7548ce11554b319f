package io.mullion.controller.identity;

import com.google.inject.AbstractModule;
import io.mullion.controller.configuration.Settings;
import io.mullion.controller.identity.application.ApplicationCredentialsModule;
import io.mullion.controller.identity.assignment.AssignmentsModule;
import io.mullion.controller.identity.auth.AuthModule;
import io.mullion.controller.identity.bootstrap.BootstrapModule;
import io.mullion.controller.identity.catalog.CatalogModule;
import io.mullion.controller.identity.credential.CredentialsModule;
import io.mullion.controller.identity.deletion.DeletionModule;
import io.mullion.controller.identity.group.GroupsModule;
import io.mullion.controller.identity.policy.PolicyConfig;
import io.mullion.controller.identity.policy.PolicyModule;
import io.mullion.controller.identity.project.ProjectsModule;
import io.mullion.controller.identity.role.RolesModule;
import io.mullion.controller.identity.token.TokensModule;
import io.mullion.controller.identity.user.PasswordConfig;
import io.mullion.controller.identity.user.UsersModule;
import io.mullion.controller.identity.version.VersionsModule;

/** Binds embedded identity: the API, tokens, the filter that knows callers, and policy. */
public final class IdentityModule extends AbstractModule {
    private final TokenConfig tokens;
    private final PasswordConfig passwords;
    private final PolicyConfig policy;

    /** With how tokens live, how passwords are guarded, and where an operator's own rules are. */
    public IdentityModule(TokenConfig tokens, PasswordConfig passwords, PolicyConfig policy) {
        this.tokens = tokens;
        this.passwords = passwords;
        this.policy = policy;
    }

    /** Reads sections {@code [identity]} and {@code [policy]}. */
    public static IdentityModule from(Settings settings) {
        return new IdentityModule(
                TokenConfig.from(settings), PasswordConfig.from(settings), PolicyConfig.from(settings));
    }

    @Override
    protected void configure() {
        install(new PolicyModule(policy));
        bind(TokenConfig.class).toInstance(tokens);
        bind(PasswordConfig.class).toInstance(passwords);
        install(new TokensModule());
        install(new AuthModule());
        install(new VersionsModule());
        install(new ProjectsModule());
        install(new UsersModule());
        install(new GroupsModule());
        install(new RolesModule());
        install(new AssignmentsModule());
        install(new ApplicationCredentialsModule());
        install(new CredentialsModule());
        install(new CatalogModule());
        install(new DeletionModule());
        install(new BootstrapModule());
    }
}
