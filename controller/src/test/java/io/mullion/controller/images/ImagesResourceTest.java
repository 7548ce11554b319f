package io.mullion.controller.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.ApiFixture;
import io.mullion.controller.ApiFixture.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesResourceTest {
    private static final String IMAGES = "image/v2/images";
    private static ApiFixture api;

    /** Every test has projects of its own. */
    private String project;

    private String member;

    @BeforeAll
    static void start() {
        api = new ApiFixture(new ImagesModule(new ImagesConfig(1)));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void newProject() {
        project = UUID.randomUUID().toString().replace("-", "");
        member = token(project);
    }

    private static String token(String project) {
        return "joe/" + project + "/member";
    }

    private String create(String fields) {
        Answer made = api.post(member, IMAGES, "{" + fields + "}");
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body().path("id").asText();
    }

    private Answer patch(String id, String operations) {
        return api.call(
                member,
                "PATCH",
                IMAGES + "/" + id,
                operations,
                "Content-Type",
                "application/openstack-images-v2.1-json-patch");
    }

    private Answer upload(String id, String data) {
        return api.call(member, "PUT", IMAGES + "/" + id + "/file", data, "Content-Type", "application/octet-stream");
    }

    private List<String> names(String token, String query) {
        List<String> names = new ArrayList<>();
        Answer answer = api.get(token, IMAGES + query);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        answer.body()
                .path("images")
                .forEach(image -> names.add(image.path("name").asText()));
        return names;
    }

    @Test
    void aNewImageWaitsForItsDataAndHasItsPropertiesBesideItsAttributes() {
        Answer made = api.post(
                member,
                IMAGES,
                "{\"name\":\"a\",\"disk_format\":\"raw\",\"container_format\":\"bare\",\"os_distro\":\"aix\","
                        + "\"tags\":[\"x\"],\"min_ram\":512}");
        JsonNode image = made.body();
        assertThat(image.path("status").asText()).isEqualTo("queued");
        assertThat(image.path("visibility").asText()).isEqualTo("shared");
        assertThat(image.path("os_distro").asText()).isEqualTo("aix");
        assertThat(image.path("size").isNull()).isTrue();
        assertThat(image.path("owner").asText()).isEqualTo(project);
        assertThat(made.headers().firstValue("location").orElse(""))
                .endsWith("/image/v2/images/" + image.path("id").asText());
        assertThat(api.get(member, IMAGES + "/" + image.path("id").asText()).body())
                .isEqualTo(image);
    }

    @Test
    void dataGoesInOnceAndComesOutAsItWas() {
        String id = create("\"name\":\"data\",\"disk_format\":\"raw\",\"container_format\":\"bare\"");
        assertThat(api.get(member, IMAGES + "/" + id + "/file").status()).isEqualTo(204);
        String data = "\"" + "0123456789".repeat(60_000) + "\"";
        assertThat(upload(id, data).status()).isEqualTo(204);
        JsonNode image = api.get(member, IMAGES + "/" + id).body();
        assertThat(image.path("status").asText()).isEqualTo("active");
        assertThat(image.path("size").asInt()).isEqualTo(600_002);
        assertThat(image.path("os_hash_value").asText()).hasSize(128);
        Answer back = api.get(member, IMAGES + "/" + id + "/file");
        assertThat(back.body().asText()).hasSize(600_000);
        assertThat(back.headers().firstValue("content-md5"))
                .contains(image.path("checksum").asText());
        assertThat(upload(id, data).status()).isEqualTo(409);
    }

    @Test
    void tooMuchDataIsRefusedAndTheImageWaitsOn() {
        String id = create("\"disk_format\":\"raw\",\"container_format\":\"bare\"");
        assertThat(upload(id, "x".repeat(1_100_000)).status()).isEqualTo(413);
        assertThat(api.get(member, IMAGES + "/" + id).body().path("status").asText())
                .isEqualTo("queued");
        assertThat(upload(id, "\"small\"").status()).isEqualTo(204);
        assertThat(api.get(member, IMAGES + "/" + id + "/file").body().asText()).isEqualTo("small");
        String bare = create("\"name\":\"bare\"");
        assertThat(upload(bare, "x").status()).isEqualTo(400);
    }

    @Test
    void aPatchAddsReplacesAndRemoves() {
        String id = create("\"name\":\"old\",\"os_distro\":\"rhel\"");
        Answer patched = patch(
                id,
                "[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"new\"},"
                        + "{\"op\":\"add\",\"path\":\"/a~1b\",\"value\":\"c\"},"
                        + "{\"op\":\"replace\",\"path\":\"/os_distro\",\"value\":\"sles\"},"
                        + "{\"op\":\"replace\",\"path\":\"/tags\",\"value\":[\"t\"]},"
                        + "{\"op\":\"replace\",\"path\":\"/min_disk\",\"value\":20},"
                        + "{\"op\":\"add\",\"path\":\"/gone\",\"value\":\"soon\"},"
                        + "{\"op\":\"remove\",\"path\":\"/gone\"}]");
        assertThat(patched.status()).as(patched.body().toString()).isEqualTo(200);
        JsonNode image = patched.body();
        assertThat(image.path("name").asText()).isEqualTo("new");
        assertThat(image.path("a/b").asText()).isEqualTo("c");
        assertThat(image.path("os_distro").asText()).isEqualTo("sles");
        assertThat(image.at("/tags/0").asText()).isEqualTo("t");
        assertThat(image.path("min_disk").asInt()).isEqualTo(20);
        assertThat(image.has("gone")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"op\":\"replace\",\"path\":\"/missing\",\"value\":\"x\"}] | 409",
                "[{\"op\":\"remove\",\"path\":\"/missing\"}] | 409",
                "[{\"op\":\"remove\",\"path\":\"/name\"}] | 403",
                "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"active\"}] | 403",
                "[{\"op\":\"replace\",\"path\":\"/id\",\"value\":\"x\"}] | 403",
                "[{\"op\":\"replace\",\"path\":\"/owner\",\"value\":\"me\"}] | 403",
                "[{\"op\":\"replace\",\"path\":\"/min_ram\",\"value\":-1}] | 400",
                "[{\"op\":\"replace\",\"path\":\"/min_ram\",\"value\":\"1\"}] | 400",
                "[{\"op\":\"replace\",\"path\":\"/visibility\",\"value\":\"half\"}] | 400",
                "[{\"op\":\"add\",\"path\":\"/number\",\"value\":7}] | 400",
                "[{\"op\":\"add\",\"path\":\"number\",\"value\":\"7\"}] | 400",
                "[{\"op\":\"add\",\"path\":\"/a/b/c\",\"value\":\"7\"}] | 400",
                "[{\"op\":\"move\",\"path\":\"/name\",\"value\":\"7\"}] | 400",
                "[{\"op\":\"add\",\"path\":\"/x\"}] | 400",
                "{\"name\":\"x\"} | 400",
                "[7] | 400",
                "nonsense | 400",
                "[{\"op\":\"add\",\"path\":\"/locations/-\",\"value\":{\"url\":\"http://x\",\"metadata\":{}}}] | 400",
                "[{\"op\":\"add\",\"path\":\"/locations/-\",\"value\":{\"url\":\"volume://a/b\",\"metadata\":{}}}] | 400",
            })
    void aBadPatchChangesNothing(String patch, int status) {
        String id = create("\"name\":\"kept\"");
        JsonNode before = api.get(member, IMAGES + "/" + id).body();
        assertThat(patch(id, patch).status()).isEqualTo(status);
        assertThat(api.get(member, IMAGES + "/" + id).body()).isEqualTo(before);
    }

    @Test
    void aPatchNeedsItsOwnContentType() {
        assertThat(api.call(member, "PATCH", IMAGES + "/" + create("\"name\":\"n\""), "[]")
                        .status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"disk_format\":\"floppy\" | 400",
                "\"visibility\":\"half\" | 400",
                "\"name\":7 | 400",
                "\"size\":7 | 403",
                "\"status\":\"active\" | 403",
                "\"anything\":7 | 400",
                "\"id\":\"no-uuid\" | 400",
                "\"protected\":\"yes\" | 400"
            })
    void aBadImageIsNotMade(String fields, int status) {
        assertThat(api.post(member, IMAGES, "{" + fields + "}").status()).isEqualTo(status);
        assertThat(names(member, "?owner=" + project)).isEmpty();
    }

    @Test
    void anIdIsTakenOnce() {
        String id = UUID.randomUUID().toString();
        assertThat(create("\"id\":\"" + id + "\"")).isEqualTo(id);
        assertThat(api.post(member, IMAGES, "{\"id\":\"" + id + "\"}").status()).isEqualTo(409);
    }

    @Test
    void listsAreFilteredByAttributesPropertiesAndTags() {
        create("\"name\":\"one\",\"os_distro\":\"aix\",\"min_ram\":1,\"tags\":[\"a\",\"b\"]");
        create("\"name\":\"two\",\"os_distro\":\"ibmi\",\"disk_format\":\"iso\",\"tags\":[\"a\"],\"protected\":true");
        create("\"name\":\"three, four\",\"os_hidden\":true");
        String own = "?owner=" + project;
        assertThat(names(member, own)).containsExactly("two", "one");
        assertThat(names(member, own + "&name=one")).containsExactly("one");
        assertThat(names(member, own + "&os_distro=ibmi")).containsExactly("two");
        assertThat(names(member, own + "&tag=a&tag=b")).containsExactly("one");
        assertThat(names(member, own + "&protected=true")).containsExactly("two");
        assertThat(names(member, own + "&disk_format=in:raw,iso")).containsExactly("two");
        assertThat(names(member, own + "&os_hidden=true&name=in:%22three,%20four%22,x"))
                .containsExactly("three, four");
        assertThat(names(member, own + "&min_ram=1&status=queued&visibility=shared"))
                .containsExactly("one");
        assertThat(names(member, own + "&created_at=gt:2099-01-01T00:00:00Z")).isEmpty();
        assertThat(names(member, own + "&sort=name:asc")).containsExactly("one", "two");
        assertThat(names(member, own + "&it's=x%27y")).isEmpty();
        for (String bad : List.of(
                "sort_key=colour",
                "sort_dir=up",
                "limit=-1",
                "size_min=x",
                "created_at=soon",
                "visibility=half",
                "marker=x")) {
            assertThat(api.get(member, IMAGES + "?" + bad).status()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void pagesFollowEachOther() {
        for (String name : List.of("a", "b", "c")) {
            create("\"name\":\"" + name + "\"");
        }
        List<String> seen = new ArrayList<>();
        String next = "/v2/images?limit=2&sort_key=name&sort_dir=asc&owner=" + project;
        while (!next.isEmpty()) {
            JsonNode page = api.get(member, "image" + next).body();
            page.path("images").forEach(image -> seen.add(image.path("name").asText()));
            next = page.path("next").asText("");
        }
        assertThat(seen).containsExactly("a", "b", "c");
    }

    @Test
    void aProtectedImageStays() {
        String id = create("\"name\":\"safe\",\"protected\":true");
        assertThat(api.delete(member, IMAGES + "/" + id).status()).isEqualTo(403);
        patch(id, "[{\"op\":\"replace\",\"path\":\"/protected\",\"value\":false}]");
        assertThat(api.delete(member, IMAGES + "/" + id).status()).isEqualTo(204);
        assertThat(api.delete(member, IMAGES + "/" + id).status()).isEqualTo(404);
        assertThat(api.get(member, IMAGES + "/").status()).isEqualTo(404);
    }

    @Test
    void tagsComeAndGo() {
        String id = create("\"name\":\"t\"");
        assertThat(api.put(member, IMAGES + "/" + id + "/tags/red", "").status())
                .isEqualTo(204);
        assertThat(api.get(member, IMAGES + "/" + id).body().at("/tags/0").asText())
                .isEqualTo("red");
        assertThat(api.delete(member, IMAGES + "/" + id + "/tags/red").status()).isEqualTo(204);
        assertThat(api.delete(member, IMAGES + "/" + id + "/tags/red").status()).isEqualTo(404);
        assertThat(api.put(member, IMAGES + "/" + UUID.randomUUID() + "/tags/red", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void versionsAndSchemasAreDocuments() {
        assertThat(api.get(member, "image/").status()).isEqualTo(300);
        assertThat(api.get(member, "image").body().at("/versions/0/status").asText())
                .isEqualTo("CURRENT");
        for (String name : List.of("image", "images", "member", "members")) {
            assertThat(api.get(member, "image/v2/schemas/" + name)
                            .body()
                            .path("name")
                            .asText())
                    .isEqualTo(name);
        }
        assertThat(api.get(member, "image/v2/schemas/task").status()).isEqualTo(404);
    }
}
