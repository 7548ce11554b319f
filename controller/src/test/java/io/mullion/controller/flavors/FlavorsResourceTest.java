package io.mullion.controller.flavors;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static io.mullion.controller.identity.TestingIdentity.MEMBER;
import static io.mullion.controller.identity.TestingIdentity.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.ApiFixture;
import io.mullion.controller.ApiFixture.Answer;
import io.mullion.spi.units.ProcUnits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlavorsResourceTest {
    private static final String FLAVORS = "compute/v2.1/flavors";
    private static ApiFixture api;

    @BeforeAll
    static void start() {
        api = new ApiFixture(new FlavorsModule(new FlavorsConfig(ProcUnits.parse("0.5"), 128)));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aFlavorIsShownAsTheClosedShapeOfTheBaseVersionHasIt() {
        create("tiny", "");
        JsonNode flavor = api.get(MEMBER, FLAVORS + "/tiny").body().path("flavor");
        assertThat(names(flavor))
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "links",
                        "ram",
                        "vcpus",
                        "disk",
                        "swap",
                        "OS-FLV-EXT-DATA:ephemeral",
                        "OS-FLV-DISABLED:disabled",
                        "os-flavor-access:is_public",
                        "rxtx_factor");
        assertThat(flavor.path("swap").asText("none")).isEmpty();
        assertThat(flavor.at("/links/0/href").asText()).endsWith("/compute/v2.1/flavors/tiny");
        assertThat(flavor.at("/links/1/href").asText()).endsWith("/compute/flavors/tiny");
    }

    @ParameterizedTest
    @CsvSource({
        "2.54, false, false, true",
        "2.55, true, false, true",
        "2.61, true, true, true",
        "2.75, true, true, false"
    })
    void fieldsComeWithTheirMicroversion(String version, boolean description, boolean specs, boolean emptySwap) {
        create("versioned" + version, "");
        JsonNode flavor = at(version, FLAVORS + "/versioned" + version).path("flavor");
        assertThat(flavor.has("description")).isEqualTo(description);
        assertThat(flavor.has("extra_specs")).isEqualTo(specs);
        assertThat(flavor.path("swap").isTextual()).isEqualTo(emptySwap);
    }

    @Test
    void theDescriptionIsSetAndChangedFromItsVersionOn() {
        Answer made = api.post(
                ADMIN,
                FLAVORS,
                "{\"flavor\":{\"name\":\"described\",\"id\":\"described\",\"ram\":\"512\",\"vcpus\":1,\"disk\":1,"
                        + "\"description\":\"first\"}}",
                "X-OpenStack-Nova-API-Version",
                "2.55");
        assertThat(made.body().at("/flavor/description").asText()).isEqualTo("first");
        String change = "{\"flavor\":{\"description\":null}}";
        assertThat(api.put(ADMIN, FLAVORS + "/described", change).status()).isEqualTo(404);
        Answer changed = api.put(ADMIN, FLAVORS + "/described", change, "X-OpenStack-Nova-API-Version", "2.55");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().at("/flavor/description").isNull()).isTrue();
        assertThat(api.put(ADMIN, FLAVORS + "/nothing", change, "X-OpenStack-Nova-API-Version", "2.55")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 'flavor' is a required property",
                "{\"flavor\":{\"name\":\"x\",\"ram\":512,\"vcpus\":1}} | 'disk' is a required property",
                "{\"flavor\":{\"name\":\"x\",\"ram\":0,\"vcpus\":1,\"disk\":1}} | ram",
                "{\"flavor\":{\"name\":\"x\",\"ram\":\"0\",\"vcpus\":1,\"disk\":1}} | ram",
                "{\"flavor\":{\"name\":\"x\",\"ram\":\"99999999999\",\"vcpus\":1,\"disk\":1}} | ram",
                "{\"flavor\":{\"name\":\" x\",\"ram\":512,\"vcpus\":1,\"disk\":1}} | name",
                "{\"flavor\":{\"name\":\"x\",\"ram\":512,\"vcpus\":1,\"disk\":1,\"id\":\"a/b\"}} | id",
                "{\"flavor\":{\"name\":\"x\",\"ram\":512,\"vcpus\":1,\"disk\":-1}} | disk",
                "{\"flavor\":{\"name\":\"x\",\"ram\":512,\"vcpus\":1,\"disk\":1,\"rxtx_factor\":0}} | rxtx_factor",
                "{\"flavor\":{\"name\":\"x\",\"ram\":512,\"vcpus\":1,\"disk\":1,\"color\":1}} | 'color' was unexpected",
            })
    void aWrongBodyIsA400(String body, String words) {
        Answer answer = api.post(ADMIN, FLAVORS, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.body().at("/badRequest/message").asText()).contains(words);
    }

    @Test
    void anIdMayBeANumberOrNone() {
        assertThat(create("numbered", ",\"id\":1234").at("/flavor/id").asText()).isEqualTo("1234");
        assertThat(create("unnumbered", ",\"id\":null").at("/flavor/id").asText())
                .hasSize(36);
    }

    @Test
    void namesAndIdsAreTakenOnce() {
        create("twice", "");
        assertThat(api.post(ADMIN, FLAVORS, body("twice", ",\"id\":\"other\"")).status())
                .isEqualTo(409);
        assertThat(api.post(ADMIN, FLAVORS, body("twice-again", ",\"id\":\"twice\""))
                        .body()
                        .at("/conflictingRequest/message")
                        .asText())
                .isEqualTo("Flavor with ID twice already exists.");
    }

    @Test
    void aDeletedFlavorIsGone() {
        create("kept", "");
        assertThat(api.delete(ADMIN, FLAVORS + "/kept").status()).isEqualTo(202);
        assertThat(api.delete(ADMIN, FLAVORS + "/kept").status()).isEqualTo(404);
        assertThat(api.get(MEMBER, FLAVORS + "/kept").status()).isEqualTo(404);
    }

    @Test
    void aListIsPagedFilteredAndSorted() {
        for (int i = 0; i < 5; i++) {
            create("page" + i, ",\"id\":\"page" + i + "\",\"ram\":" + (777_000 - i));
        }
        String path = FLAVORS + "/detail?minRam=776000&limit=2&sort_key=memory_mb&sort_dir=desc";
        List<String> seen = new ArrayList<>();
        for (int pages = 0; !path.isEmpty() && pages < 10; pages++) {
            JsonNode page = api.get(MEMBER, path).body();
            page.path("flavors").forEach(flavor -> seen.add(flavor.path("id").asText()));
            path = page.at("/flavors_links/0/href").asText();
        }
        assertThat(seen).containsExactly("page0", "page1", "page2", "page3", "page4");
    }

    @ParameterizedTest
    @CsvSource({
        "minRam=many",
        "minDisk=x",
        "sort_key=colour",
        "sort_dir=up",
        "limit=-1",
        "marker=nothing",
        "is_public=perhaps"
    })
    void aWrongQueryIsA400(String query) {
        assertThat(api.get(ADMIN, FLAVORS + "?" + query).status()).isEqualTo(400);
    }

    @Test
    void unknownParametersAreRefusedFrom275() {
        assertThat(api.get(ADMIN, FLAVORS + "?colour=red").status()).isEqualTo(200);
        assertThat(api.getWith(ADMIN, FLAVORS + "?colour=red", "X-OpenStack-Nova-API-Version", "2.75")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aPrivateFlavorIsForProjectsWithAccess() {
        create("secret", ",\"os-flavor-access:is_public\":\"False\"");
        assertThat(api.get(MEMBER, FLAVORS + "/secret").status()).isEqualTo(404);
        assertThat(ids(MEMBER, "")).doesNotContain("secret");
        assertThat(ids(ADMIN, "")).doesNotContain("secret");
        assertThat(ids(ADMIN, "?is_public=None")).contains("secret");
        assertThat(ids(ADMIN, "?is_public=f")).contains("secret").doesNotContain("tiny");

        String grant = "{\"addTenantAccess\":{\"tenant\":\"" + PROJECT + "\"}}";
        Answer granted = api.post(ADMIN, FLAVORS + "/secret/action", grant);
        assertThat(granted.body().at("/flavor_access/0/tenant_id").asText()).isEqualTo(PROJECT);
        assertThat(api.post(ADMIN, FLAVORS + "/secret/action", grant).status()).isEqualTo(409);
        assertThat(api.get(MEMBER, FLAVORS + "/secret").status()).isEqualTo(200);
        assertThat(ids(MEMBER, "")).contains("secret");
        assertThat(api.get(ADMIN, FLAVORS + "/secret/os-flavor-access")
                        .body()
                        .at("/flavor_access/0/flavor_id")
                        .asText())
                .isEqualTo("secret");

        String revoke = grant.replace("add", "remove");
        assertThat(api.post(ADMIN, FLAVORS + "/secret/action", revoke).body().path("flavor_access"))
                .isEmpty();
        assertThat(api.post(ADMIN, FLAVORS + "/secret/action", revoke).status()).isEqualTo(404);
    }

    @Test
    void accessToAPublicFlavorIsNoQuestion() {
        create("open", "");
        assertThat(api.get(ADMIN, FLAVORS + "/open/os-flavor-access").status()).isEqualTo(404);
        assertThat(api.post(ADMIN, FLAVORS + "/open/action", "{\"addTenantAccess\":{\"tenant\":\"p\"}}")
                        .status())
                .isEqualTo(409);
        assertThat(api.post(ADMIN, FLAVORS + "/open/action", "{\"openDoor\":{}}")
                        .status())
                .isEqualTo(400);
    }

    private static List<String> ids(String token, String query) {
        List<String> ids = new ArrayList<>();
        api.get(token, FLAVORS + query)
                .body()
                .path("flavors")
                .forEach(flavor -> ids.add(flavor.path("id").asText()));
        return ids;
    }

    private static JsonNode at(String version, String path) {
        return api.getWith(MEMBER, path, "X-OpenStack-Nova-API-Version", version)
                .body();
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode create(String name, String more) {
        Answer answer = api.post(
                ADMIN, FLAVORS, body(name, more.contains("\"id\"") ? more : ",\"id\":\"" + name + "\"" + more));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static String body(String name, String more) {
        String ram = more.contains("\"ram\"") ? "" : ",\"ram\":512";
        return "{\"flavor\":{\"name\":\"" + name + "\",\"vcpus\":1,\"disk\":1" + ram + more + "}}";
    }
}
