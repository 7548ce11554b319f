package io.mullion.controller.computequotas;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static io.mullion.controller.identity.TestingIdentity.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.ApiFixture;
import io.mullion.controller.ApiFixture.Answer;
import io.mullion.controller.servergroups.ServerGroupsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaSetsResourceTest {
    private static final String SETS = "compute/v2.1/os-quota-sets/";
    private static final String CLASSES = "compute/v2.1/os-quota-class-sets/default";
    private static final String VERSION = "X-OpenStack-Nova-API-Version";
    private static ApiFixture api;

    @BeforeAll
    static void start() {
        api = new ApiFixture(new ComputeQuotasModule(ComputeQuotasConfig.USUAL), new ServerGroupsModule());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String project() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static Answer put(String project, String body, String version) {
        return api.put(ADMIN, SETS + project, "{\"quota_set\":" + body + "}", VERSION, version);
    }

    @ParameterizedTest
    @CsvSource({"2.1, 15", "2.35, 15", "2.36, 11", "2.57, 8", "2.93, 8"})
    void resourcesGoWithTheirMicroversion(String version, int count) {
        String project = project();
        JsonNode set =
                api.getWith(ADMIN, SETS + project, VERSION, version).body().path("quota_set");
        assertThat(set).hasSize(count);
        assertThat(set.path("id").asText()).isEqualTo(project);
        assertThat(put(project, "{\"cores\":3}", version).body().path("quota_set"))
                .hasSize(count - 1);
    }

    @Test
    void boundsAreSetShownAndReset() {
        String project = project();
        Answer set = put(project, "{\"instances\":\"5\",\"ram\":-1,\"tenant_id\":\"" + project + "\"}", "2.1");
        assertThat(set.status()).as(set.body().toString()).isEqualTo(200);
        assertThat(set.body().at("/quota_set/instances").asInt()).isEqualTo(5);
        assertThat(api.get(ADMIN, SETS + project + "/defaults")
                        .body()
                        .at("/quota_set/instances")
                        .asInt())
                .isEqualTo(-1);
        assertThat(api.delete(ADMIN, SETS + project).status()).isEqualTo(202);
        assertThat(api.get(ADMIN, SETS + project)
                        .body()
                        .at("/quota_set/instances")
                        .asInt())
                .isEqualTo(-1);
    }

    @Test
    void aBoundBelowWhatIsUsedNeedsForce() {
        String project = project();
        ComputeQuotas quotas = api.get(ComputeQuotas.class);
        api.database()
                .useTransaction(handle -> quotas.reserve(handle, project, UUID.randomUUID(), new Amounts(4, 512, 200)));
        JsonNode detail = api.get(ADMIN, SETS + project + "/detail").body().path("quota_set");
        assertThat(detail.at("/cores/in_use").asInt()).isEqualTo(4);
        assertThat(detail.at("/instances/limit").asInt()).isEqualTo(-1);
        Answer refused = put(project, "{\"cores\":3}", "2.1");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/badRequest/message").asText()).contains("Quota limit 3 for cores");
        assertThat(put(project, "{\"cores\":3,\"force\":true}", "2.1").status()).isEqualTo(200);
    }

    @Test
    void processingUnitsAreShownWhereTheyAreBounded() {
        String project = project();
        assertThat(api.get(ADMIN, SETS + project).body().path("quota_set").has("proc_units"))
                .isFalse();
        put(project, "{\"proc_units\":250}", "2.1");
        assertThat(api.get(ADMIN, SETS + project)
                        .body()
                        .at("/quota_set/proc_units")
                        .asInt())
                .isEqualTo(250);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cores\":-2}",
                "{\"cores\":\"many\"}",
                "{\"cores\":1.5}",
                "{\"coers\":1}",
                "{\"cores\":2147483648}",
                "{\"cores\":null}"
            })
    void aBadBoundIsRefused(String body) {
        assertThat(put(project(), body, "2.1").status()).isEqualTo(400);
    }

    @Test
    void theDefaultClassHoldsForProjectsWithoutBoundsOfTheirOwn() {
        try {
            Answer set = api.put(ADMIN, CLASSES, "{\"quota_class_set\":{\"metadata_items\":64}}", VERSION, "2.50");
            assertThat(set.status()).as(set.body().toString()).isEqualTo(200);
            assertThat(set.body().path("quota_class_set").has("server_groups")).isTrue();
            assertThat(set.body().path("quota_class_set").has("fixed_ips")).isFalse();
            assertThat(api.get(ADMIN, SETS + project())
                            .body()
                            .at("/quota_set/metadata_items")
                            .asInt())
                    .isEqualTo(64);
            JsonNode old = api.get(ADMIN, CLASSES).body().path("quota_class_set");
            assertThat(old.path("id").asText()).isEqualTo("default");
            assertThat(old.has("server_groups")).isFalse();
            assertThat(old.has("fixed_ips")).isTrue();
        } finally {
            api.put(ADMIN, CLASSES, "{\"quota_class_set\":{\"metadata_items\":128}}");
        }
    }

    @ParameterizedTest
    @CsvSource({"2.1, 19", "2.36, 14", "2.39, 13", "2.57, 11"})
    void limitsSayWhatIsUsedOfWhat(String version, int count) {
        JsonNode absolute = api.getWith(ADMIN, "compute/v2.1/limits", VERSION, version)
                .body()
                .at("/limits/absolute");
        List<String> names = new ArrayList<>();
        absolute.fieldNames().forEachRemaining(names::add);
        assertThat(names).hasSize(count).contains("totalCoresUsed", "maxServerGroups");
        assertThat(absolute.path("maxTotalKeypairs").asInt()).isEqualTo(100);
    }

    @Test
    void limitsOfAnotherProjectAreAskedByItsId() {
        String project = project();
        put(project, "{\"instances\":9}", "2.1");
        assertThat(api.get(ADMIN, "compute/v2.1/limits?tenant_id=" + project)
                        .body()
                        .at("/limits/absolute/maxTotalInstances")
                        .asInt())
                .isEqualTo(9);
        assertThat(api.get(ADMIN, SETS + PROJECT + "?user_id=joe").status()).isEqualTo(200);
        assertThat(api.put(ADMIN, SETS + PROJECT + "?user_id=joe", "{\"quota_set\":{\"cores\":1}}")
                        .status())
                .isEqualTo(400);
    }
}
