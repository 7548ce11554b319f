package io.mullion.controller.service;

import io.mullion.controller.configuration.Settings;
import io.mullion.controller.identity.bootstrap.IdentityBootstrap;
import io.mullion.controller.identity.bootstrap.Plan;
import java.util.Optional;

/**
 * Somebody must be able to log on to a new installation: with {@code [identity] admin_password} the administrator, the first
 * project, the roles and the catalogue are there after each start.
 *
 * @param plan empty if nothing is to be made
 */
record FirstInstallation(Optional<Plan> plan) {
    private static final String SECTION = "identity";

    static FirstInstallation from(Settings settings) {
        Optional<String> password = settings.optional(SECTION, "admin_password");
        String user = settings.text(SECTION, "admin_user", "admin");
        String project = settings.text(SECTION, "admin_project", "ibm-default");
        String region = settings.text(SECTION, "region", "RegionOne");
        return new FirstInstallation(password.map(secret -> new Plan(user, secret, project, region, Optional.empty())));
    }

    void make(IdentityBootstrap bootstrap) {
        plan.ifPresent(bootstrap::run);
    }
}
