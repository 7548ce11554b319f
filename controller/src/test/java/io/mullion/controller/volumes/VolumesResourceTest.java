package io.mullion.controller.volumes;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static io.mullion.controller.identity.TestingIdentity.MEMBER;
import static io.mullion.controller.identity.TestingIdentity.PROJECT;
import static io.mullion.controller.identity.TestingIdentity.STRANGER;
import static io.mullion.controller.volumes.VolumesRig.BASE;
import static io.mullion.controller.volumes.VolumesRig.IMAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.ApiFixture.Answer;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VolumesResourceTest {
    private VolumesRig rig;

    @BeforeAll
    void start() {
        rig = new VolumesRig("[volumes]\nquota_volumes = 1000\nquota_gigabytes = -1");
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    @AfterEach
    void recover() {
        rig.array().recover();
    }

    @Test
    void aVolumeIsMadeInThePoolOfItsType() {
        JsonNode created = rig.accepted(
                "/volumes",
                "{\"volume\": {\"size\": 200, \"name\": \"foovg_vol1\", \"volume_type\": \"svc2 base template\"}}");
        assertThat(created.path("status").asText()).isEqualTo("creating");
        assertThat(created.has("os-vol-host-attr:host")).isFalse();
        assertThat(created.path("attachments")).isEmpty();
        assertThat(created.path("bootable").asText()).isEqualTo("false");

        JsonNode shown = rig.await("/volumes/" + created.path("id").asText(), "available");
        assertThat(shown.path("os-vol-host-attr:host").asText()).isEqualTo("controller@svc1#Pool1");
        assertThat(shown.path("volume_type").asText()).isEqualTo("svc2 base template");
        assertThat(rig.array().disks().get(id(shown)).gib()).isEqualTo(200);
    }

    @Test
    void aVolumeFromAnImageIsACopyOfItsDiskAndBootable() {
        UUID id = rig.volume(30, ", \"imageRef\": \"" + IMAGE + "\"");
        assertThat(rig.array().disks().get(id).source()).hasValue(IMAGE);
        JsonNode shown = rig.show("/volumes/" + id);
        assertThat(shown.path("bootable").asText()).isEqualTo("true");
        assertThat(shown.path("volume_image_metadata").path("image_id").asText())
                .isEqualTo(IMAGE.toString());
        assertThat(rig.api()
                        .post(ADMIN, BASE + "/volumes", "{\"volume\": {\"size\": 10, \"imageRef\": \"" + IMAGE + "\"}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aDeletedVolumeLeavesNothingBehind() {
        UUID id = rig.volume(5, "");
        long before = used();
        assertThat(rig.api().delete(MEMBER, BASE + "/volumes/" + id).status()).isEqualTo(202);
        rig.awaitGone("/volumes/" + id);
        assertThat(rig.array().disks()).doesNotContainKey(id);
        assertThat(used()).isEqualTo(before - 5);
    }

    @Test
    void whatTheArrayRefusesEndsInErrorWithAMessageAndCanBeDeleted() {
        rig.array().fail("create");
        String id = rig.accepted("/volumes", "{\"volume\": {\"size\": 1}}")
                .path("id")
                .asText();
        rig.await("/volumes/" + id, "error");
        JsonNode messages = rig.api()
                .getWith(ADMIN, BASE + "/messages?resource_uuid=" + id, "OpenStack-API-Version", "volume 3.50")
                .body()
                .path("messages");
        assertThat(messages.get(0).path("user_message").asText()).contains("CMMVC0001E");
        rig.array().recover();
        assertThat(rig.api().delete(MEMBER, BASE + "/volumes/" + id).status()).isEqualTo(202);
        rig.awaitGone("/volumes/" + id);
    }

    @Test
    void anotherPoolIsTriedWhereTheFirstOneFails() {
        rig.array().fail("create");
        String id = rig.accepted("/volumes", "{\"volume\": {\"size\": 1}}")
                .path("id")
                .asText();
        rig.await("/volumes/" + id, "error");
        assertThat(rig.array().calls().stream().filter("create"::equals).count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void othersSeeNothingOfIt() {
        UUID id = rig.volume(1, "");
        String foreign = "/volume/v3/90d064b4abea4339acd32a8b6a8b1fdf";
        assertThat(rig.api().get(STRANGER, foreign + "/volumes/" + id).status()).isEqualTo(404);
        assertThat(rig.api().delete(STRANGER, foreign + "/volumes/" + id).status())
                .isEqualTo(404);
        assertThat(rig.api().get(STRANGER, foreign + "/volumes").body().path("volumes"))
                .isEmpty();
        assertThat(rig.api()
                        .post(STRANGER, foreign + "/volumes", "{\"volume\": {\"source_volid\": \"" + id + "\"}}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void badBodiesAreRefusedNamingTheField() {
        refused("{\"volume\": {\"size\": 0}}", 400, "size");
        refused("{\"volume\": {}}", 400, "size");
        refused("{\"volume\": {\"size\": 1, \"name\": 7}}", 400, "name");
        refused("{\"volume\": {\"size\": 1, \"volume_type\": \"none such\"}}", 404, "none such");
        refused("{\"volume\": {\"size\": 1, \"availability_zone\": \"mars\"}}", 400, "mars");
        refused("{\"volume\": {\"size\": 1, \"snapshot_id\": \"" + IMAGE + "\"}}", 404, "Snapshot");
    }

    @Test
    void aPageLeadsToTheNextOne() {
        UUID one = rig.volume(1, ", \"name\": \"paged\"");
        UUID two = rig.volume(1, ", \"name\": \"paged\"");
        Answer first = rig.api().get(ADMIN, BASE + "/volumes/detail?name=paged&limit=1");
        assertThat(first.body().path("volumes")).hasSize(1);
        assertThat(id(first.body().path("volumes").get(0))).isEqualTo(two);
        Answer second = rig.api()
                .get(
                        ADMIN,
                        first.body().path("volumes_links").get(0).path("href").asText());
        assertThat(id(second.body().path("volumes").get(0))).isEqualTo(one);
    }

    @Test
    void nameDescriptionAndMetadataCanBeChanged() {
        UUID id = rig.volume(1, ", \"name\": \"old\"");
        Answer answer = rig.api()
                .put(
                        MEMBER,
                        BASE + "/volumes/" + id,
                        "{\"volume\": {\"display_name\": \"new\", \"metadata\": {\"a\": \"b\"}}}");
        assertThat(answer.body().path("volume").path("name").asText()).isEqualTo("new");
        assertThat(rig.show("/volumes/" + id).path("metadata").path("a").asText())
                .isEqualTo("b");
    }

    @Test
    void versionsAreTold() {
        Answer all = rig.api().get(ADMIN, "/volume/");
        assertThat(all.status()).isEqualTo(300);
        assertThat(all.body().path("versions").get(0).path("version").asText()).isEqualTo("3.70");
        assertThat(rig.api().get(ADMIN, "/volume/v3/").status()).isEqualTo(200);
    }

    private void refused(String body, int status, String word) {
        int before = rig.array().disks().size();
        Answer answer = rig.api().post(MEMBER, BASE + "/volumes", body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.body().elements().next().path("message").asText()).contains(word);
        assertThat(rig.array().disks()).hasSize(before);
    }

    private long used() {
        return rig.show("/os-quota-sets/" + PROJECT + "?usage=True")
                .path("gigabytes")
                .path("in_use")
                .asLong();
    }

    private static UUID id(JsonNode shown) {
        return UUID.fromString(shown.path("id").asText());
    }
}
