package io.mullion.controller.identity.project;

import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.Map;

/** What policy is asked about. */
final class ProjectTargets {
    private ProjectTargets() {}

    /** The project, if the caller may; who may nothing does not learn whether it is there. */
    static Project allowed(Policy policy, Caller caller, String rule, Projects projects, String id) {
        try {
            Project project = projects.require(id);
            policy.require(
                    caller,
                    rule,
                    Map.of(
                            "target.project.id", project.id(),
                            "target.project.domain_id", project.owningDomain(),
                            "target.domain.id", project.owningDomain(),
                            "project_id", project.id()));
            return project;
        } catch (MullionException absent) {
            if (absent.code() == ErrorCode.NOT_FOUND) {
                policy.require(caller, rule, Map.of("target.project.id", id, "project_id", id));
            }
            throw absent;
        }
    }
}
