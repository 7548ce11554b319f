package io.mullion.controller.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.identity.IdentityFixture.Answer;
import io.mullion.controller.identity.token.TokenKeys;
import io.mullion.controller.identity.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Log-in, and the life of a token. */
class TokensTest {
    private static final IdentityFixture IDENTITY = new IdentityFixture();
    private static final String ADMIN = IDENTITY.admin();

    @AfterAll
    static void close() {
        IDENTITY.close();
    }

    @Test
    void versionDocumentsAreForEverybodyWithAndWithoutASlash() {
        assertThat(IDENTITY.call("", "GET", "").status()).isEqualTo(300);
        assertThat(IDENTITY.call("", "GET", "v3/").body().at("/version/id").asText())
                .isEqualTo("v3.14");
        assertThat(IDENTITY.call("", "GET", "v3")
                        .body()
                        .at("/version/links/0/href")
                        .asText())
                .isEqualTo(IDENTITY.uri() + "v3/");
    }

    @Test
    void aLogInForAProjectShowsRolesAndACatalogueOfTheAddressThatTheClientUsed() {
        Answer login = IDENTITY.login("admin", IdentityFixture.PASSWORD, IdentityFixture.project("ibm-default"));
        JsonNode token = login.body().path("token");
        assertThat(login.status()).isEqualTo(201);
        assertThat(token.at("/roles/0/name").asText()).isEqualTo("admin");
        assertThat(token.at("/project/domain/name").asText()).isEqualTo("Default");
        assertThat(token.at("/user/password_expires_at").isNull()).isTrue();
        assertThat(token.path("catalog").findValuesAsText("type"))
                .containsExactlyInAnyOrder(
                        "identity", "compute", "image", "network", "volumev3", "block-storage", "volume", "volumev2");
        String project = token.at("/project/id").asText();
        assertThat(token.path("catalog").findValuesAsText("url"))
                .contains(IDENTITY.uri() + "volume/v3/" + project, IDENTITY.uri() + "compute/v2.1");
        assertThat(token.at("/expires_at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    }

    @Test
    void whateverIsWrongWithALogInTheAnswerIsTheSame() {
        Answer wrongPassword = IDENTITY.login("admin", "wrong", "");
        Answer wrongUser = IDENTITY.login("nobody", "wrong", "");
        Answer wrongProject = IDENTITY.login("admin", IdentityFixture.PASSWORD, IdentityFixture.project("nowhere"));
        assertThat(List.of(wrongPassword.status(), wrongUser.status(), wrongProject.status()))
                .containsOnly(401);
        assertThat(wrongUser.body()).isEqualTo(wrongPassword.body()).isEqualTo(wrongProject.body());
    }

    @Test
    void aLogInThatIsNotOneIsBadInput() {
        assertThat(IDENTITY.call("", "POST", "v3/auth/tokens", "{}").status()).isEqualTo(400);
        assertThat(IDENTITY.call("", "POST", "v3/auth/tokens", "{'auth': {'identity': {'methods': ['password']}}}")
                        .status())
                .isEqualTo(400);
        assertThat(IDENTITY.call("", "POST", "v3/auth/tokens", "{'auth': {'identity': {'methods': ['magic']}}}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aTokenCanBeExchangedForOtherScopesButLivesNoLonger() {
        Answer first = IDENTITY.login("admin", IdentityFixture.PASSWORD, "{'unscoped': {}}");
        assertThat(first.body().path("token").has("project")).isFalse();
        IDENTITY.clock().advance(Duration.ofMinutes(5));
        Answer system = exchange(first.token(), "{'system': {'all': true}}");
        assertThat(system.status()).isEqualTo(201);
        assertThat(system.body().at("/token/system/all").asBoolean()).isTrue();
        assertThat(system.body().at("/token/expires_at")).isEqualTo(first.body().at("/token/expires_at"));
        assertThat(system.body().at("/token/methods").findValuesAsText("")).isEmpty();
        assertThat(system.body().at("/token/methods")).hasSize(2);
        assertThat(exchange(first.token(), "{'domain': {'id': 'default'}}").status())
                .isEqualTo(401);
    }

    @Test
    void aTokenEndsByTheClock() {
        String token = IDENTITY.admin();
        assertThat(IDENTITY.call(token, "GET", "v3/auth/projects").status()).isEqualTo(200);
        IDENTITY.clock().advance(Duration.ofHours(7));
        assertThat(IDENTITY.call(token, "GET", "v3/auth/projects").status()).isEqualTo(401);
        String fresh = IDENTITY.admin();
        assertThat(IDENTITY.call(fresh, "GET", "v3/auth/tokens", "X-Subject-Token", token)
                        .status())
                .isEqualTo(404);
        assertThat(IDENTITY.call(fresh, "GET", "v3/auth/tokens?allow_expired=1", "X-Subject-Token", token)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aVoidedTokenIsVoidForAllControllersAtOnceAndOthersOfTheUserAreNot() {
        IdentityFixture second = new IdentityFixture(IDENTITY);
        String admin = IDENTITY.admin();
        String token = IDENTITY.admin();
        assertThat(second.call(token, "GET", "v3/auth/projects").status()).isEqualTo(200);
        assertThat(IDENTITY.call(admin, "DELETE", "v3/auth/tokens", "X-Subject-Token", token)
                        .status())
                .isEqualTo(204);
        assertThat(second.call(token, "GET", "v3/auth/projects").status()).isEqualTo(401);
        assertThat(IDENTITY.call(token, "GET", "v3/auth/projects").status()).isEqualTo(401);
        assertThat(second.call(admin, "HEAD", "v3/auth/tokens", "X-Subject-Token", token)
                        .status())
                .isEqualTo(404);
        assertThat(second.call(admin, "HEAD", "v3/auth/tokens", "X-Subject-Token", admin)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tokensOutliveTheKeyThatClosedThemUntilNothingCanBeAskedAboutThem() {
        String before = IDENTITY.admin();
        IDENTITY.get(TokenKeys.class).rotate();
        IDENTITY.get(TokenKeys.class).rotate();
        String after = IDENTITY.admin();
        assertThat(IDENTITY.call(before, "GET", "v3/auth/projects").status()).isEqualTo(200);
        assertThat(IDENTITY.call(after, "GET", "v3/auth/projects").status()).isEqualTo(200);
    }

    @Test
    void withoutATokenOrWithAForgedOneThereIsNothingToSee() {
        for (String path : List.of("v3/users", "v3/nothing", "compute/v2.1/servers", "image/v2/images")) {
            assertThat(IDENTITY.call("", "GET", path).status()).as(path).isEqualTo(401);
            assertThat(IDENTITY.call("gAAAAAB" + "x".repeat(180), "GET", path).status())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(IDENTITY.call("", "GET", "compute/v2.1/servers").body().has("unauthorized"))
                .isTrue();
        assertThat(IDENTITY.call("", "GET", "v3/users").headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(text -> assertThat(text).contains("Keystone uri="));
    }

    @Test
    void aProjectInAPathMustBeTheTokens() {
        String other = "0123456789abcdef0123456789abcdef";
        Answer answer = IDENTITY.call(IDENTITY.admin(), "GET", "volume/v3/" + other + "/volumes");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains("Malformed request URL");
    }

    @Test
    void aCheckFromMemoryCostsMicroseconds() {
        Tokens tokens = IDENTITY.get(Tokens.class);
        String token = IDENTITY.admin();
        Optional<Caller> first = tokens.caller(token);
        assertThat(first).isPresent();
        for (int i = 0; i < 1000; i++) {
            assertThat(tokens.caller(token).orElseThrow()).isSameAs(first.orElseThrow());
        }
    }

    private static Answer exchange(String token, String scope) {
        return IDENTITY.call(
                "",
                "POST",
                "v3/auth/tokens",
                "{'auth': {'identity': {'methods': ['token'], 'token': {'id': '" + token + "'}}, 'scope': " + scope
                        + "}}");
    }
}
