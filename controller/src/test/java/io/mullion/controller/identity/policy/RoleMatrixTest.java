package io.mullion.controller.identity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.TestingIdentity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role may do to things of its own project that somebody else made (reference/powervc-concepts.md §11). */
class RoleMatrixTest {
    private static final PolicyEngine POLICY = new PolicyEngine(new PolicyConfig(Optional.empty()));
    private static final List<String> ROLES = List.of(
            "admin",
            "deployer",
            "deployer_restricted",
            "image_manager",
            "self_service",
            "service",
            "storage_manager",
            "viewer",
            "vm_manager",
            "vm_user",
            "member",
            "reader");
    private static final String EVERYBODY = "admin deployer deployer_restricted image_manager self_service"
            + " storage_manager viewer vm_manager vm_user member reader";

    @ParameterizedTest
    @CsvSource({
        "os_compute_api:servers:index, everybody",
        "os_compute_api:servers:show, everybody",
        "os_compute_api:servers:create, admin member vm_manager deployer deployer_restricted self_service",
        "os_compute_api:servers:create:attach_network, admin member vm_manager deployer deployer_restricted self_service",
        "os_compute_api:servers:create:attach_volume, admin member vm_manager deployer",
        "os_compute_api:servers:create:forced_host, admin",
        "os_compute_api:servers:delete, admin member vm_manager",
        "os_compute_api:servers:resize, admin member vm_manager",
        "os_compute_api:servers:update, admin member vm_manager",
        "os_compute_api:servers:start, admin member vm_manager vm_user",
        "os_compute_api:servers:stop, admin member vm_manager vm_user",
        "os_compute_api:servers:reboot, admin member vm_manager vm_user",
        "os_compute_api:servers:create_image, admin member image_manager",
        "os_compute_api:os-volumes-attachments:create, admin member vm_manager",
        "os_compute_api:os-attach-interfaces:create, admin member vm_manager",
        "os_compute_api:os-migrate-server:migrate_live, admin",
        "os_compute_api:os-evacuate, admin",
        "os_compute_api:os-aggregates:create, admin",
        "os_compute_api:os-hypervisors:list, admin",
        "os_compute_api:os-server-groups:create, admin member vm_manager",
        "os_compute_api:servers:index:get_all_tenants, admin",
        "os_compute_api:os-server-external-events:create, admin service",
        "volume:get_all, everybody",
        "volume:create, admin member storage_manager",
        "volume:delete, admin member storage_manager",
        "volume:extend, admin member storage_manager",
        "volume:create_snapshot, admin member storage_manager",
        "consistencygroup:create, admin member storage_manager",
        "volume:attachment_create, admin member vm_manager service",
        "volume_extension:type_create, admin",
        "volume_extension:quotas:update, admin",
        "volume_extension:quotas:show, everybody",
        "volume_extension:volume_actions:upload_image, admin member image_manager",
        "get_image, everybody",
        "add_image, admin member image_manager",
        "delete_image, admin member image_manager",
        "publicize_image, admin",
        "get_network, everybody service",
        "create_network, admin member",
        "create_network:shared, admin",
        "create_port, admin member vm_manager service",
        "create_security_group, admin member vm_manager",
        "identity:create_project, admin",
        "identity:list_users, admin",
        "identity:validate_token, admin service",
        "identity:get_auth_projects, everybody service",
    })
    void theMatrixOfRolesAndActionsHolds(String rule, String roles) {
        assertThat(POLICY.defines(rule)).as(rule).isTrue();
        String all = roles.replace("everybody", EVERYBODY);
        assertThat(allowed(rule, Map.of("project_id", TestingIdentity.PROJECT, "user_id", "somebody-else")))
                .isEqualTo(Arrays.stream(all.split(" ", -1)).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whoDeployedAServerMayRunAndDeleteIt() {
        Map<String, String> own = Map.of("project_id", TestingIdentity.PROJECT, "user_id", "me");
        assertThat(allowed("os_compute_api:servers:delete", own))
                .containsExactlyInAnyOrder(
                        "admin", "member", "vm_manager", "deployer", "deployer_restricted", "self_service");
        assertThat(allowed("os_compute_api:servers:stop", own)).contains("deployer", "self_service", "vm_user");
        assertThat(allowed("os_compute_api:servers:resize", own)).doesNotContain("deployer");
    }

    @Test
    void onlyAdministratorsReachForeignProjects() {
        Map<String, String> foreign = Map.of("project_id", "another", "user_id", "me");
        for (String rule : List.of(
                "os_compute_api:servers:show",
                "os_compute_api:servers:delete",
                "volume:get",
                "volume:delete",
                "get_image",
                "delete_image",
                "delete_network")) {
            assertThat(allowed(rule, foreign)).as(rule).isEqualTo(Set.of("admin"));
        }
    }

    private static Set<String> allowed(String rule, Map<String, String> target) {
        return ROLES.stream()
                .filter(role -> POLICY.allows(caller(role), rule, target))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Caller caller(String role) {
        return TestingIdentity.caller("me/" + TestingIdentity.PROJECT + "/" + role);
    }
}
