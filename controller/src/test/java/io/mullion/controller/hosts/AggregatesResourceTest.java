package io.mullion.controller.hosts;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.ApiFixture.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AggregatesResourceTest {
    private static HostsApi site;

    @BeforeAll
    static void start() {
        site = new HostsApi();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aListShowsHostsAndMetadata() {
        JsonNode all = site.get("2.1", "os-aggregates").path("aggregates");
        assertThat(HostsApi.each(all, "name")).startsWith("Default Group", "hb01_mn", "hb01_me");
        JsonNode mn = all.get(1);
        assertThat(mn.path("id").asInt()).isEqualTo(43);
        assertThat(mn.path("hosts").toString()).isEqualTo("[\"" + HostsApi.A + "\"]");
        assertThat(mn.path("metadata").path("initialpolicy-id").asText()).isEqualTo("4");
        assertThat(mn.path("created_at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}");
        assertThat(mn.has("uuid")).isFalse();
        assertThat(all.get(2).path("availability_zone").asText()).isEqualTo("me");
        assertThat(all.get(2).path("metadata").path("availability_zone").asText())
                .isEqualTo("me");
        assertThat(site.get("2.41", "os-aggregates/43").at("/aggregate/uuid").asText())
                .hasSize(36);
    }

    @Test
    void theOldVersionsPathLeadsToTheSame() {
        assertThat(site.api
                        .get(ADMIN, "compute/v2/" + "1471acf124a0479c8d525aa79b2582d0/os-aggregates/43")
                        .body()
                        .at("/aggregate/name")
                        .asText())
                .isEqualTo("hb01_mn");
    }

    @Test
    void metadataIsSetBesideWhatIsThereAndRemovedByNull() {
        Answer set = act(43, "{\"set_metadata\":{\"metadata\":{\"filter_tenant_id\":\"p1\",\"gone\":\"x\"}}}");
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.body().at("/aggregate/metadata/filter_tenant_id").asText())
                .isEqualTo("p1");
        assertThat(set.body().at("/aggregate/metadata/hapolicy-id").asText()).isEqualTo("1");
        Answer removed = act(43, "{\"set_metadata\":{\"metadata\":{\"gone\":null}}}");
        assertThat(removed.body().at("/aggregate/metadata").has("gone")).isFalse();
        assertThat(removed.body().at("/aggregate/metadata/filter_tenant_id").asText())
                .isEqualTo("p1");
    }

    @Test
    void anAggregateLivesFromCreationToDeletion() {
        Answer made = create("life", "z1");
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.body().path("aggregate").has("hosts")).isFalse();
        assertThat(create("life", "z1").status()).isEqualTo(409);
        int id = made.body().at("/aggregate/id").asInt();

        assertThat(act(id, "{\"add_host\":{\"host\":\"" + HostsApi.C + "\"}}")
                        .body()
                        .at("/aggregate/hosts/0")
                        .asText())
                .isEqualTo(HostsApi.C);
        assertThat(act(id, "{\"add_host\":{\"host\":\"" + HostsApi.C + "\"}}").status())
                .isEqualTo(409);
        assertThat(act(id, "{\"add_host\":{\"host\":\"nowhere\"}}").status()).isEqualTo(404);
        assertThat(act(id, "{\"remove_host\":{\"host\":\"" + HostsApi.A + "\"}}")
                        .status())
                .isEqualTo(404);
        assertThat(delete(id)).isEqualTo(400);
        Answer renamed =
                site.put("2.1", "os-aggregates/" + id, "{\"aggregate\":{\"name\":\"new\",\"availability_zone\":null}}");
        assertThat(renamed.body().at("/aggregate/name").asText()).isEqualTo("new");
        assertThat(renamed.body().at("/aggregate/availability_zone").isNull()).isTrue();
        assertThat(renamed.body().at("/aggregate/updated_at").isTextual()).isTrue();
        assertThat(act(id, "{\"remove_host\":{\"host\":\"" + HostsApi.C + "\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(delete(id)).isEqualTo(200);
        assertThat(delete(id)).isEqualTo(404);
    }

    @Test
    void aChangeThatNamesNoZoneLeavesIt() {
        int id = create("keeps", "z2").body().at("/aggregate/id").asInt();
        Answer renamed = site.put("2.1", "os-aggregates/" + id, "{\"aggregate\":{\"name\":\"keeps2\"}}");
        assertThat(renamed.body().at("/aggregate/availability_zone").asText()).isEqualTo("z2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"aggregate\":{\"name\":\"\"}}",
                "{\"aggregate\":{\"name\":\" lead\"}}",
                "{\"aggregate\":{\"name\":\"a\",\"availability_zone\":\"a:b\"}}",
                "{\"aggregate\":{\"name\":\"a\",\"hosts\":[]}}",
                "{\"aggregate\":{}}",
                "{}"
            })
    void aWrongBodyIsRefused(String body) {
        assertThat(site.post("os-aggregates", body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"set_metadata\":{\"metadata\":{\"a/b\":\"1\"}}}",
                "{\"set_metadata\":{\"metadata\":{\"a\":1}}}",
                "{\"set_metadata\":{}}",
                "{\"add_host\":{\"host\":\"a b\"}}",
                "{\"lift\":{\"host\":\"a\"}}",
                "{\"add_host\":{\"host\":\"a\"},\"remove_host\":{\"host\":\"a\"}}"
            })
    void aWrongActionIsRefused(String body) {
        assertThat(act(43, body).status()).isEqualTo(400);
    }

    @Test
    void anUnknownOneIsNotFoundAndAWordIsNoNumber() {
        assertThat(site.ask("2.1", "os-aggregates/999").status()).isEqualTo(404);
        assertThat(site.ask("2.1", "os-aggregates/abc").status()).isEqualTo(400);
    }

    private static Answer create(String name, String zone) {
        return site.post(
                "os-aggregates", "{\"aggregate\":{\"name\":\"" + name + "\",\"availability_zone\":\"" + zone + "\"}}");
    }

    private static Answer act(int id, String body) {
        return site.post("os-aggregates/" + id + "/action", body);
    }

    private static int delete(int id) {
        return site.api.delete(ADMIN, "compute/v2.1/os-aggregates/" + id).status();
    }
}
