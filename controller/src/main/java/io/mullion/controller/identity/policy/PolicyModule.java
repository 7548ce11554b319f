package io.mullion.controller.identity.policy;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.identity.Policy;

/** Binds the policy in force. */
public final class PolicyModule extends AbstractModule {
    private final PolicyConfig config;

    /** With the place of an operator's rules. */
    public PolicyModule(PolicyConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(PolicyConfig.class).toInstance(config);
        bind(PolicyEngine.class).in(Singleton.class);
        bind(Policy.class).to(PolicyEngine.class);
    }
}
