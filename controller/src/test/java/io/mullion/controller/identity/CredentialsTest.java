package io.mullion.controller.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.database.Database;
import io.mullion.controller.database.TestDatabase;
import io.mullion.controller.identity.IdentityFixture.Answer;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Credentials for other services, and access keys. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CredentialsTest {
    private static final Map<TestDatabase, IdentityFixture> FIXTURES = new EnumMap<>(TestDatabase.class);

    private final IdentityFixture identity;
    private final String admin;
    private final String self;

    CredentialsTest(TestDatabase kind) {
        identity = FIXTURES.computeIfAbsent(kind, IdentityFixture::new);
        Answer login = identity.login("admin", IdentityFixture.PASSWORD, IdentityFixture.project("ibm-default"));
        admin = login.token();
        self = login.body().at("/token/user/id").asText();
    }

    @AfterAll
    static void close() {
        FIXTURES.values().forEach(IdentityFixture::close);
        FIXTURES.clear();
    }

    @Test
    void aCredentialIsReadBackAndItsSecretIsNotInTheDatabase() {
        Answer made = identity.call(
                admin, "POST", "v3/credentials", "{'credential': {'type': 'cert', 'blob': 'hush', 'colour': 'blue'}}");
        assertThat(made.status()).isEqualTo(201);
        String path = "v3/credentials/" + made.id();
        assertThat(identity.call(admin, "GET", path)
                        .body()
                        .at("/credential/blob")
                        .asText())
                .isEqualTo("hush");
        String kept = identity.get(Database.class)
                .read(handle -> handle.createQuery("SELECT blob FROM identity_credentials WHERE id = :id")
                        .bind("id", made.id())
                        .mapTo(String.class)
                        .one());
        assertThat(kept).doesNotContain("hush");
        JsonNode changed = identity.call(admin, "PATCH", path, "{'credential': {'blob': 'other'}}")
                .body();
        assertThat(changed.at("/credential/blob").asText()).isEqualTo("other");
        assertThat(changed.at("/credential/colour").asText()).isEqualTo("blue");
        assertThat(identity.call(admin, "DELETE", path).status()).isEqualTo(204);
        assertThat(identity.call(admin, "GET", path).status()).isEqualTo(404);
    }

    @Test
    void anAccessKeyIsACredentialForAProjectThatExists() {
        String path = "v3/users/" + self + "/credentials/OS-EC2";
        String project = identity.call(admin, "GET", "v3/projects?name=ibm-default")
                .body()
                .at("/projects/0/id")
                .asText();
        JsonNode key = identity.call(admin, "POST", path, "{'tenant_id': '" + project + "'}")
                .body()
                .path("credential");
        String access = key.path("access").asText();
        assertThat(identity.call(admin, "GET", path + "/" + access).body().at("/credential/secret"))
                .isEqualTo(key.path("secret"));
        assertThat(identity.call(admin, "GET", "v3/credentials?type=ec2&user_id=" + self)
                        .body()
                        .at("/credentials/0/blob")
                        .asText())
                .contains(access);
        assertThat(identity.call(admin, "POST", path, "{'tenant_id': 'nothing'}")
                        .status())
                .isEqualTo(404);
        assertThat(identity.call(admin, "DELETE", path + "/" + access).status()).isEqualTo(204);
        assertThat(identity.call(admin, "GET", path).body().path("credentials")).isEmpty();
        assertThat(identity.call(
                                admin,
                                "POST",
                                "v3/credentials",
                                "{'credential': {'type': 'ec2', 'blob': 'no JSON', 'project_id': '" + project + "'}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobodySeesTheCredentialsOfOthers() {
        String user = identity.make(admin, "v3/users", "{'user': {'name': 'nosy', 'password': 'secret'}}");
        String others = identity.make(admin, "v3/credentials", "{'credential': {'type': 'cert', 'blob': 'hush'}}");
        String token = identity.login("nosy", "secret", "").token();
        identity.make(token, "v3/credentials", "{'credential': {'type': 'cert', 'blob': 'mine'}}");
        assertThat(identity.call(token, "GET", "v3/credentials").body().findValuesAsText("blob"))
                .containsExactly("mine");
        assertThat(identity.call(token, "GET", "v3/credentials/" + others).status())
                .isEqualTo(403);
        assertThat(identity.call(token, "GET", "v3/users/" + self + "/credentials/OS-EC2")
                        .status())
                .isEqualTo(403);
        assertThat(identity.call(
                                token,
                                "POST",
                                "v3/credentials",
                                "{'credential': {'type': 'cert', 'blob': 'x', 'user_id': '" + self + "'}}")
                        .status())
                .isEqualTo(403);
        assertThat(identity.call(admin, "DELETE", "v3/users/" + user).status()).isEqualTo(204);
        assertThat(identity.call(admin, "GET", "v3/credentials?user_id=" + user)
                        .body()
                        .path("credentials"))
                .isEmpty();
    }
}
