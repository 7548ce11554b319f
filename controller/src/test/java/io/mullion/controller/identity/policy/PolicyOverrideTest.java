package io.mullion.controller.identity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.controller.configuration.Settings;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.TestingIdentity;
import io.mullion.spi.error.MullionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyOverrideTest {
    private static final Caller ADMIN = TestingIdentity.caller(TestingIdentity.ADMIN);
    private static final Caller MEMBER = TestingIdentity.caller(TestingIdentity.MEMBER);

    @TempDir
    Path directory;

    /** The lines of the PowerVC transcript (S3.5). */
    @Test
    void thePolicyJsonOfPowerVcIsTaken() throws IOException {
        write("cinder/policy.json", """
                {
                    "volume_extension:quotas:show": "",
                    "volume_extension:quotas:update": "rule:admin_only",
                    "volume_extension:quotas:delete": "rule:admin_only",
                    "volume_extension:quota_classes": "rule:admin_only",
                    "volume_extension:quota_classes:validate_setup_for_nested_quota_use": "rule:admin_only",
                }
                """);
        PolicyEngine policy = engine();
        assertThat(policy.allows(MEMBER, "volume_extension:quotas:update", java.util.Map.of()))
                .isFalse();
        assertThat(policy.allows(ADMIN, "volume_extension:quotas:update", java.util.Map.of()))
                .isTrue();
        assertThat(policy.allows(MEMBER, "volume_extension:quotas:show", java.util.Map.of()))
                .isTrue();
    }

    @Test
    void anOldNameStandsForItsSuccessorsUnlessTheyAreGivenToo() throws IOException {
        write("volume.yaml", """
                "volume_extension:quota_classes": "role:member"
                "volume_extension:quota_classes:update": "!"
                """);
        PolicyEngine policy = engine();
        assertThat(policy.allows(MEMBER, "volume_extension:quota_classes:get", java.util.Map.of()))
                .isTrue();
        assertThat(policy.allows(ADMIN, "volume_extension:quota_classes:update", java.util.Map.of()))
                .isFalse();
    }

    @Test
    void aWordOfOneServiceDoesNotChangeAnother() throws IOException {
        write("nova.json", "{\"context_is_admin\": \"role:member\"}");
        PolicyEngine policy = engine();
        assertThat(policy.allows(MEMBER, "os_compute_api:os-hypervisors:list", java.util.Map.of()))
                .isTrue();
        assertThat(policy.allows(MEMBER, "volume_extension:services:index", java.util.Map.of()))
                .isFalse();
    }

    @Test
    void anOperatorMayAddAWordAndUseIt() throws IOException {
        write("compute/policy.yaml", """
                "night_shift": "role:night_shift"
                "os_compute_api:servers:start": "rule:night_shift"
                """);
        PolicyEngine policy = engine();
        assertThat(policy.allows(MEMBER.with("night_shift"), "os_compute_api:servers:start", java.util.Map.of()))
                .isTrue();
        assertThat(policy.allows(ADMIN, "os_compute_api:servers:start", java.util.Map.of()))
                .isFalse();
    }

    @Test
    void theListsOfTheOldestFilesAreAlternatives() throws IOException {
        write("nova/policy.json", """
                {"os_compute_api:servers:start": [["role:a", "role:b"], ["role:c"]]}
                """);
        PolicyEngine policy = engine();
        String rule = "os_compute_api:servers:start";
        assertThat(policy.allows(MEMBER.with("c"), rule, java.util.Map.of())).isTrue();
        assertThat(policy.allows(MEMBER.with("a"), rule, java.util.Map.of())).isFalse();
        assertThat(policy.allows(MEMBER.with("a").with("b"), rule, java.util.Map.of()))
                .isTrue();
    }

    @Test
    void anUnknownRuleStopsTheStartAndNamesTheNearest() throws IOException {
        write("compute.yaml", "\"os_compute_api:server:create\": \"role:member\"");
        assertThatThrownBy(this::engine)
                .isInstanceOf(MullionException.class)
                .hasMessageContaining("there is no compute rule \"os_compute_api:server:create\"")
                .hasMessageContaining("did you mean 'os_compute_api:servers:create'?");
    }

    @Test
    void aFileThatNoServiceReadsStopsTheStart() throws IOException {
        write("cindr/policy.json", "{}");
        assertThatThrownBy(this::engine)
                .hasMessageContaining("no service reads cindr/policy.json (did you mean 'cinder/policy.json'?)");
    }

    @Test
    void twoFilesForOneServiceStopTheStart() throws IOException {
        write("cinder.json", "{}");
        write("volume.yaml", "");
        assertThatThrownBy(this::engine).hasMessageContaining("several rule files for one service");
    }

    @Test
    void aDirectoryThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> new PolicyEngine(
                        PolicyConfig.from(Settings.of("[policy]\ndirectory = " + directory.resolve("absent")))))
                .hasMessageContaining("cannot read the policy directory");
    }

    @Test
    void aRuleThatNobodyDefinedIsForAdministrators() {
        PolicyEngine policy = engine();
        assertThat(policy.defines("no:such:rule")).isFalse();
        assertThat(policy.allows(ADMIN, "no:such:rule", java.util.Map.of())).isTrue();
        assertThat(policy.allows(MEMBER, "no:such:rule", java.util.Map.of())).isFalse();
    }

    @Test
    void aRefusalNamesTheRolesThatWouldDo() {
        Caller viewer = TestingIdentity.caller("v/" + TestingIdentity.PROJECT + "/viewer");
        assertThatThrownBy(() -> engine().require(viewer, "os_compute_api:servers:stop"))
                .hasMessage("Policy doesn't allow os_compute_api:servers:stop to be performed. It needs one of these"
                        + " roles: admin, deployer, deployer_restricted, member, self_service, vm_manager, vm_user.");
        assertThatThrownBy(() -> engine().require(viewer, "identity:create_project"))
                .hasMessageStartingWith(
                        "You are not authorized to perform the requested action: identity:create_project.");
    }

    private PolicyEngine engine() {
        return new PolicyEngine(PolicyConfig.from(Settings.of("[policy]\ndirectory = " + directory)));
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
