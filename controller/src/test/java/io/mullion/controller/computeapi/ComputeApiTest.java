package io.mullion.controller.computeapi;

import static io.mullion.controller.identity.TestingIdentity.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.ApiFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ComputeApiTest {
    private static ApiFixture api;

    @BeforeAll
    static void start() {
        api = new ApiFixture(new ComputeApiModule());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void theOlderVersionStandsFirstAndTheCurrentOneHasMicroversions() {
        JsonNode versions = api.get(MEMBER, "compute/").body().path("versions");
        assertThat(versions.at("/0/id").asText()).isEqualTo("v2.0");
        assertThat(versions.at("/1/id").asText()).isEqualTo("v2.1");
        assertThat(versions.at("/1/min_version").asText()).isEqualTo("2.1");
        assertThat(versions.at("/1/version").asText()).isEqualTo("2.93");
        assertThat(versions.at("/1/media-types").isMissingNode()).isTrue();
    }

    @Test
    void aVersionsOwnLinkLeadsToTheSameDocument() {
        for (String path : new String[] {"compute/v2.1", "compute/v2.1/", "compute/v2", "compute/v2/"}) {
            JsonNode version = api.get(MEMBER, path).body().path("version");
            assertThat(version.path("media-types")).hasSize(1);
            String self = version.at("/links/0/href").asText();
            assertThat(api.get(MEMBER, self).body().path("version")).isEqualTo(version);
        }
    }

    @Test
    void theOlderVersionHasTheSameResources() {
        assertThat(api.get(MEMBER, "compute/v2/extensions").body())
                .isEqualTo(api.get(MEMBER, "compute/v2.1/extensions").body());
    }

    @Test
    void extensionsAreFoundByTheirAlias() {
        JsonNode all = api.get(MEMBER, "compute/v2.1/extensions").body().path("extensions");
        assertThat(all.findValuesAsText("alias"))
                .contains("os-keypairs", "os-aggregates")
                .doesNotHaveDuplicates();
        JsonNode one =
                api.get(MEMBER, "compute/v2.1/extensions/os-keypairs").body().path("extension");
        assertThat(one).hasSize(6);
        assertThat(api.get(MEMBER, "compute/v2.1/extensions/os-floating-ips").status())
                .isEqualTo(404);
    }
}
