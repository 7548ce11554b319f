package io.mullion.controller.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.database.TestDatabase;
import io.mullion.controller.identity.IdentityFixture.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Application credentials: programs that log in for a user. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ApplicationCredentialsTest {

    private static final Map<TestDatabase, IdentityFixture> FIXTURES = new EnumMap<>(TestDatabase.class);

    private final IdentityFixture identity;
    private final String admin;

    ApplicationCredentialsTest(TestDatabase kind) {
        identity = FIXTURES.computeIfAbsent(kind, IdentityFixture::new);
        admin = identity.admin();
    }

    @AfterAll
    static void close() {
        FIXTURES.values().forEach(IdentityFixture::close);
        FIXTURES.clear();
    }

    @Test
    void aProgramLogsInWithoutThePasswordAndOnlyWithTheRolesItWasGiven() {
        User user = new User("robot-maker", "viewer", "vm_user");
        Answer made = user.create("{'name': 'robot', 'roles': [{'name': 'viewer'}], 'secret': 'beep'}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().at("/application_credential/secret").asText()).isEqualTo("beep");
        Answer login = login("{'id': '" + made.id() + "', 'secret': 'beep'}");
        assertThat(login.status()).isEqualTo(201);
        assertThat(login.body().at("/token/roles").findValuesAsText("name")).containsExactly("viewer");
        assertThat(login.body().at("/token/application_credential/restricted").asBoolean())
                .isTrue();
        assertThat(login.body().at("/token/project/name").asText()).isEqualTo("robot-maker");
        assertThat(login("{'name': 'robot', 'secret': 'beep', 'user': {'id': '" + user.id + "'}}")
                        .status())
                .isEqualTo(201);
        assertThat(login("{'id': '" + made.id() + "', 'secret': 'boop'}").status())
                .isEqualTo(401);
        assertThat(login("{'id': 'nothing', 'secret': 'beep'}").status()).isEqualTo(401);
        JsonNode shown = identity.call(user.token(), "GET", user.path() + "/" + made.id())
                .body();
        assertThat(shown.at("/application_credential").has("secret")).isFalse();
    }

    @Test
    void aRestrictedProgramCannotGiveItselfMore() {
        User user = new User("careful", "viewer");
        Answer made = user.create("{'name': 'robot'}");
        String token = login("{'id': '" + made.id() + "', 'secret': '"
                        + made.body().at("/application_credential/secret").asText() + "'}")
                .token();
        assertThat(identity.call(token, "POST", user.path(), "{'application_credential': {'name': 'more'}}")
                        .status())
                .isEqualTo(403);
        assertThat(identity.call(token, "DELETE", user.path() + "/" + made.id()).status())
                .isEqualTo(403);
        assertThat(identity.call(token, "GET", user.path()).status()).isEqualTo(200);
    }

    @Test
    void aCredentialEndsByTheClockByDeletionAndWithTheRolesOfItsUser() {
        User user = new User("mortal", "viewer");
        String end = identity.clock().instant().plusSeconds(3600).toString();
        Answer timed = user.create("{'name': 'timed', 'secret': 's', 'expires_at': '" + end + "'}");
        Answer login = login("{'id': '" + timed.id() + "', 'secret': 's'}");
        assertThat(Instant.parse(login.body().at("/token/expires_at").asText())).isEqualTo(Instant.parse(end));
        identity.clock().advance(Duration.ofMinutes(61));
        assertThat(login("{'id': '" + timed.id() + "', 'secret': 's'}").status())
                .isEqualTo(401);
        Answer other = user.create("{'name': 'other', 'secret': 's'}");
        String token = login("{'id': '" + other.id() + "', 'secret': 's'}").token();
        assertThat(identity.call(token, "GET", "v3/auth/catalog").status()).isEqualTo(200);
        assertThat(identity.call(user.token(), "DELETE", user.path() + "/" + other.id())
                        .status())
                .isEqualTo(204);
        assertThat(identity.call(token, "GET", "v3/auth/catalog").status()).isEqualTo(401);
    }

    @Test
    void whatCannotBeIsRefusedAndNobodyMakesThemForOthers() {
        User user = new User("limited", "viewer");
        assertThat(user.create("{'name': 'x', 'roles': [{'name': 'admin'}]}").status())
                .isEqualTo(400);
        assertThat(user.create("{'name': 'x', 'expires_at': '2001-01-01T00:00:00'}")
                        .status())
                .isEqualTo(400);
        assertThat(user.create("{'name': 'x', 'colour': 'blue'}").status()).isEqualTo(400);
        assertThat(user.create("{'name': 'twice'}").status()).isEqualTo(201);
        assertThat(user.create("{'name': 'twice'}").status()).isEqualTo(409);
        assertThat(identity.call(identity.admin(), "POST", user.path(), "{'application_credential': {'name': 'spy'}}")
                        .status())
                .isEqualTo(403);
    }

    private Answer login(String section) {
        return identity.call(
                "",
                "POST",
                "v3/auth/tokens",
                "{'auth': {'identity': {'methods': ['application_credential'], 'application_credential': " + section
                        + "}}}");
    }

    /** A user with a project of the same name. */
    private final class User {
        final String name;
        final String id;

        User(String name, String... roles) {
            this.name = name;
            String admin = identity.admin();
            String project = identity.make(admin, "v3/projects", "{'project': {'name': '" + name + "'}}");
            id = identity.make(admin, "v3/users", "{'user': {'name': '" + name + "', 'password': 'secret'}}");
            for (String role : roles) {
                String roleId = identity.call(admin, "GET", "v3/roles?name=" + role)
                        .body()
                        .at("/roles/0/id")
                        .asText();
                identity.call(admin, "PUT", "v3/projects/" + project + "/users/" + id + "/roles/" + roleId);
            }
        }

        String path() {
            return "v3/users/" + id + "/application_credentials";
        }

        String token() {
            return identity.login(name, "secret", IdentityFixture.project(name)).token();
        }

        Answer create(String json) {
            return identity.call(token(), "POST", path(), "{'application_credential': " + json + "}");
        }
    }
}
