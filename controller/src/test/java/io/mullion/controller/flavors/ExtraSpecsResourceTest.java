package io.mullion.controller.flavors;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static io.mullion.controller.identity.TestingIdentity.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.controller.ApiFixture;
import io.mullion.controller.ApiFixture.Answer;
import io.mullion.spi.units.ProcUnits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtraSpecsResourceTest {
    private static final String SPECS = "compute/v2.1/flavors/f/os-extra_specs";
    private static ApiFixture api;

    @BeforeAll
    static void start() {
        api = new ApiFixture(new FlavorsModule(new FlavorsConfig(ProcUnits.parse("0.5"), 128)));
        api.post(
                ADMIN,
                "compute/v2.1/flavors",
                "{\"flavor\":{\"name\":\"f\",\"id\":\"f\",\"ram\":2048,\"vcpus\":2,\"disk\":1}}");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void keysAreSetShownReplacedAndRemoved() {
        Answer set = set("{\"extra_specs\":{\"powervm:proc_units\":\"1\",\"a\":1.5}}");
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.body().at("/extra_specs/a").asText()).isEqualTo("1.5");
        assertThat(api.put(ADMIN, SPECS + "/a", "{\"a\":\"2\"}")
                        .body()
                        .path("a")
                        .asText())
                .isEqualTo("2");
        assertThat(api.get(MEMBER, SPECS + "/a").body().toString()).isEqualTo("{\"a\":\"2\"}");
        assertThat(api.get(MEMBER, SPECS)
                        .body()
                        .at("/extra_specs/powervm:proc_units")
                        .asText())
                .isEqualTo("1");
        assertThat(api.delete(ADMIN, SPECS + "/a").status()).isEqualTo(200);
        assertThat(api.delete(ADMIN, SPECS + "/a").status()).isEqualTo(404);
        assertThat(api.get(MEMBER, SPECS + "/a").status()).isEqualTo(404);
    }

    @Test
    void aWrongKeySetsNothing() {
        Answer answer = set("{\"extra_specs\":{\"b\":\"1\",\"powervm:proc_unit\":\"1\"}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/badRequest/message").asText())
                .isEqualTo("Unknown extra spec powervm:proc_unit (did you mean 'powervm:proc_units'?).");
        assertThat(api.get(MEMBER, SPECS + "/b").status()).isEqualTo(404);
    }

    @Test
    void theKeyInTheBodyMustBeTheOneInThePath() {
        assertThat(api.put(ADMIN, SPECS + "/a", "{\"b\":\"2\"}").status()).isEqualTo(400);
        assertThat(api.put(ADMIN, SPECS + "/a", "{\"a\":\"2\",\"b\":\"2\"}").status())
                .isEqualTo(400);
        assertThat(set("{\"extra_specs\":{\"a/b\":\"1\"}}").status()).isEqualTo(400);
        assertThat(set("{\"extra_specs\":{\"a\":true}}").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "hw:cpu_policy, shared, 200",
        "hw:cpu_policy, never, 400",
        "hw:cpu_policies, shared, 400",
        "hw:numa_nodes, 0, 400",
        "hw:mem_page_size, 1GB, 200",
        "foo:bar, baz, 200",
        "plain, text, 200",
        "trait:HW_CPU_PPC64LE_POWER9, required, 200",
        "trait1:CUSTOM_GOLD, gladly, 400",
        "resources:VCPU, 4, 200",
        "quota:vif_inbound_peak, 5, 200",
    })
    void openStacksOwnKeysAreCheckedFrom286(String key, String value, int status) {
        String body = "{\"extra_specs\":{\"" + key + "\":\"" + value + "\"}}";
        assertThat(api.post(ADMIN, SPECS, body, "X-OpenStack-Nova-API-Version", "2.86")
                        .status())
                .isEqualTo(status);
        assertThat(api.post(ADMIN, SPECS, body, "X-OpenStack-Nova-API-Version", "2.85")
                        .status())
                .isEqualTo(200);
    }

    private static Answer set(String body) {
        return api.post(ADMIN, SPECS, body);
    }
}
