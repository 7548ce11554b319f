package io.mullion.controller.identity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Caller.Named;
import io.mullion.spi.error.MullionException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyLanguageTest {
    private static final Caller JOE = new Caller(
            new Named("u1", "joe", "d1"),
            Optional.of(new Named("p1", "blue", "d2")),
            Optional.empty(),
            false,
            Set.of("member", "Vm_Manager"),
            "audit",
            Instant.MAX,
            Set.of("service"));
    private static final Caller SYSTEM = new Caller(
            new Named("u2", "root", "d1"),
            Optional.empty(),
            Optional.empty(),
            true,
            Set.of("reader"),
            "audit",
            Instant.MAX);
    private static final Map<String, String> TARGET = Map.of(
            "project_id", "p1", "user_id", "u9", "visibility", "public", "shared", "True", "owner", "network:dhcp");

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "@, true",
        "!, false",
        "not !, true",
        "role:member, true",
        "role:MEMBER, true",
        "role:vm_manager, true",
        "role:admin, false",
        "project_id:%(project_id)s, true",
        "tenant_id:%(project_id)s, true",
        "user_id:%(user_id)s, false",
        "user_id:u1, true",
        "user_domain_id:d1, true",
        "project_domain_id:d2, true",
        "token.project.domain.id:d2, true",
        "domain_id:None, true",
        "domain_id:%(domain_id)s, false",
        "system_scope:all, false",
        "service_roles:service, true",
        "is_admin:True, false",
        "is_admin:0, true",
        "is_admin_project:True, true",
        "'''public'':%(visibility)s', true",
        "'''private'':%(visibility)s', false",
        "True:%(shared)s, true",
        "None:%(absent)s, false",
        "user_id:u%(n)s, false",
        "field:networks:shared=true, true",
        "field:port:owner=~^network:, true",
        "field:port:owner=network:dhcp, true",
        "field:port:absent=x, false",
        "role:admin or role:member, true",
        "role:admin or role:member and !, false",
        "role:member or role:admin and !, true",
        "(role:member or role:admin) and !, false",
        "not role:admin and role:member, true",
        "not (role:admin or role:member), false",
        "((role:member) and (project_id:%(project_id)s)), true",
        "rule:admin_or_owner, true",
    })
    void aRuleMeansWhatOsloPolicyMeans(String rule, boolean allowed) {
        assertThat(check(rule).holds(JOE, TARGET)).isEqualTo(allowed);
    }

    @Test
    void aSystemTokenHasNoProject() {
        assertThat(check("system_scope:all").holds(SYSTEM, TARGET)).isTrue();
        assertThat(check("project_id:%(project_id)s").holds(SYSTEM, TARGET)).isFalse();
        assertThat(check("project_id:None").holds(SYSTEM, TARGET)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role | is not of the form kind:value",
                "role:a role:b | something behind the end",
                "(role:a | closing bracket is missing",
                "role:a and | a check is missing",
                "projct_id:x | nothing about a caller is called 'projct_id' (did you mean 'project_id'?)",
                "rule:admin_onyl | there is no test rule \"admin_onyl\" (did you mean 'admin_only'?)",
                "rule:it | refers to itself",
                "http://elsewhere/check | asks another server",
                "is_admin:perhaps | neither True nor False",
            })
    void aRuleThatCannotBeMeantIsRefusedWithASentence(String rule, String sentence) {
        assertThatThrownBy(() -> check(rule))
                .isInstanceOf(MullionException.class)
                .hasMessageContaining("test rule \"it\"")
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "compute", "volume", "image", "network", "identity"})
    void everyBuiltInRuleCompiles(String file) {
        assertThat(RuleFile.builtIn(file + ".yaml").rules()).isNotEmpty();
        assertThat(PolicyRules.load(new PolicyConfig(Optional.empty())))
                .containsKeys(RuleFile.builtIn(file + ".yaml").rules().keySet().toArray(String[]::new));
    }

    private static Check check(String rule) {
        Map<String, String> texts =
                new java.util.HashMap<>(RuleFile.builtIn("common.yaml").rules());
        texts.put("it", rule);
        return java.util.Objects.requireNonNull(RuleSet.compile("test", texts).get("it"));
    }
}
