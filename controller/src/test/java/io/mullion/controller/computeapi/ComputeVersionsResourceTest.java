package io.mullion.controller.computeapi;

import static io.mullion.controller.identity.TestingIdentity.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.ApiFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComputeVersionsResourceTest {
    private static ApiFixture api;

    @BeforeAll
    static void start() {
        api = new ApiFixture(new ComputeApiModule());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compute", "compute/"})
    void bothVersionsAreTold(String path) {
        JsonNode versions = api.get(MEMBER, path).body().path("versions");
        assertThat(versions.findValuesAsText("id")).containsExactly("v2.0", "v2.1");
        assertThat(versions.get(1).path("min_version").asText()).isEqualTo("2.1");
        assertThat(versions.get(1).path("version").asText()).startsWith("2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compute/v2.1/", "compute/v2.1", "compute/v2/"})
    void aVersionsOwnLinkLeadsBackToIt(String path) {
        JsonNode version = api.get(MEMBER, path).body().path("version");
        String self = version.at("/links/0/href").asText();
        assertThat(api.get(MEMBER, self).body().path("version")).isEqualTo(version);
        assertThat(version.at("/media-types/0/type").asText()).contains("compute+json");
    }

    @Test
    void anotherVersionIsNotFound() {
        assertThat(api.get(MEMBER, "compute/v3/").status()).isEqualTo(404);
    }
}
