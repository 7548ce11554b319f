package io.mullion.controller.volumes;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static io.mullion.controller.identity.TestingIdentity.MEMBER;
import static io.mullion.controller.identity.TestingIdentity.PROJECT;
import static io.mullion.controller.volumes.VolumesRig.BASE;
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
class VolumeActionsTest {
    private VolumesRig rig;

    @BeforeAll
    void start() {
        rig = new VolumesRig("[volumes]\nquota_volumes = 1000\nquota_gigabytes = 2000");
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
    void aVolumeGrowsAndItsQuotaWithIt() {
        UUID id = rig.volume(1, "");
        long before = gigabytes("in_use");
        assertThat(act(MEMBER, id, "{\"os-extend\": {\"new_size\": \"5\"}}")).isEqualTo(202);
        JsonNode grown =
                rig.awaitShown("/volumes/" + id, shown -> shown.path("size").asInt() == 5);
        assertThat(grown.path("status").asText()).isEqualTo("available");
        assertThat(rig.array().disks().get(id).gib()).isEqualTo(5);
        assertThat(gigabytes("in_use")).isEqualTo(before + 4);
        assertThat(act(MEMBER, id, "{\"os-extend\": {\"new_size\": 5}}")).isEqualTo(400);
        assertThat(act(MEMBER, id, "{\"os-extend\": {\"new_size\": 90000}}")).isEqualTo(413);
    }

    @Test
    void aVolumeThatCouldNotGrowSaysSoAndTakesNoQuota() {
        UUID id = rig.volume(1, "");
        long before = gigabytes("in_use");
        rig.array().fail("extend");
        assertThat(act(MEMBER, id, "{\"os-extend\": {\"new_size\": 5}}")).isEqualTo(202);
        rig.await("/volumes/" + id, "error_extending");
        assertThat(gigabytes("in_use")).isEqualTo(before);
        assertThat(gigabytes("reserved")).isZero();
    }

    @Test
    void aVolumeGoesBackToItsNewestSnapshot() {
        UUID id = rig.volume(1, "");
        String older = snapshot(id);
        String newer = snapshot(id);
        String version = "volume 3.40";
        assertThat(act(MEMBER, id, "{\"revert\": {\"snapshot_id\": \"" + older + "\"}}", version))
                .isEqualTo(400);
        assertThat(act(MEMBER, id, "{\"revert\": {\"snapshot_id\": \"" + newer + "\"}}", version))
                .isEqualTo(202);
        rig.await("/volumes/" + id, "available");
        rig.await("/snapshots/" + newer, "available");
        assertThat(rig.array().calls()).contains("revert");
    }

    @Test
    void anAdministratorSetsAStuckVolumeRight() {
        UUID id = rig.volume(1, "");
        assertThat(act(ADMIN, id, "{\"os-reset_status\": {\"status\": \"error_deleting\"}}"))
                .isEqualTo(202);
        rig.await("/volumes/" + id, "error_deleting");
        assertThat(act(ADMIN, id, "{\"os-reset_status\": {\"status\": \"deleting\"}}"))
                .isEqualTo(400);
        assertThat(act(ADMIN, id, "{\"os-reset_status\": {\"status\": \"in-use\"}}"))
                .isEqualTo(400);
        assertThat(act(ADMIN, id, "{\"os-reset_status\": {}}")).isEqualTo(400);
        assertThat(act(MEMBER, id, "{\"os-reset_status\": {\"status\": \"error\"}}"))
                .isEqualTo(403);
        assertThat(act(ADMIN, id, "{\"os-force_delete\": {}}")).isEqualTo(202);
        rig.awaitGone("/volumes/" + id);
    }

    @Test
    void switchesAreSet() {
        UUID id = rig.volume(1, "");
        assertThat(act(MEMBER, id, "{\"os-set_bootable\": {\"bootable\": \"True\"}}"))
                .isEqualTo(200);
        assertThat(act(MEMBER, id, "{\"os-update_readonly_flag\": {\"readonly\": true}}"))
                .isEqualTo(202);
        JsonNode shown = rig.show("/volumes/" + id);
        assertThat(shown.path("bootable").asText()).isEqualTo("true");
        assertThat(shown.path("metadata").path("readonly").asText()).isEqualTo("True");
        assertThat(act(MEMBER, id, "{\"os-set_bootable\": {}}")).isEqualTo(400);
    }

    @Test
    void whatAnImageSaysCanBeChanged() {
        UUID id = rig.volume(1, "");
        assertThat(act(MEMBER, id, "{\"os-set_image_metadata\": {\"metadata\": {\"os_type\": \"aix\"}}}"))
                .isEqualTo(200);
        assertThat(rig.show("/volumes/" + id)
                        .path("volume_image_metadata")
                        .path("os_type")
                        .asText())
                .isEqualTo("aix");
        assertThat(act(MEMBER, id, "{\"os-unset_image_metadata\": {\"key\": \"os_type\"}}"))
                .isEqualTo(200);
        assertThat(act(MEMBER, id, "{\"os-unset_image_metadata\": {\"key\": \"os_type\"}}"))
                .isEqualTo(404);
    }

    @Test
    void anUnknownActionIsNamed() {
        UUID id = rig.volume(1, "");
        Answer answer = rig.api().post(MEMBER, BASE + "/volumes/" + id + "/action", "{\"os-fly\": {}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains("There is no such action: os-fly");
    }

    @Test
    void metadataAreChangedKeyByKey() {
        UUID id = rig.volume(1, ", \"metadata\": {\"a\": \"1\"}");
        String path = BASE + "/volumes/" + id + "/metadata";
        assertThat(rig.api()
                        .post(MEMBER, path, "{\"metadata\": {\"b\": \"2\"}}")
                        .body()
                        .path("metadata"))
                .hasSize(2);
        assertThat(rig.api()
                        .put(MEMBER, path + "/a", "{\"meta\": {\"a\": \"3\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(rig.api()
                        .get(MEMBER, path + "/a")
                        .body()
                        .path("meta")
                        .path("a")
                        .asText())
                .isEqualTo("3");
        assertThat(rig.api()
                        .put(MEMBER, path + "/a", "{\"meta\": {\"c\": \"3\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(rig.api().delete(MEMBER, path + "/a").status()).isEqualTo(200);
        assertThat(rig.api().delete(MEMBER, path + "/a").status()).isEqualTo(404);
        assertThat(rig.api().put(MEMBER, path, "{\"metadata\": {}}").body().path("metadata"))
                .isEmpty();
    }

    private String snapshot(UUID volume) {
        String id = rig.accepted("/snapshots", "{\"snapshot\": {\"volume_id\": \"" + volume + "\"}}")
                .path("id")
                .asText();
        rig.await("/snapshots/" + id, "available");
        return id;
    }

    private int act(String token, UUID id, String body, String... version) {
        String[] headers = version.length == 0 ? version : new String[] {"OpenStack-API-Version", version[0]};
        return rig.api()
                .post(token, BASE + "/volumes/" + id + "/action", body, headers)
                .status();
    }

    private long gigabytes(String member) {
        return rig.show("/os-quota-sets/" + PROJECT + "?usage=True")
                .path("gigabytes")
                .path(member)
                .asLong();
    }
}
