package io.mullion.controller.volumes.snapshots;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static io.mullion.controller.identity.TestingIdentity.MEMBER;
import static io.mullion.controller.identity.TestingIdentity.STRANGER;
import static io.mullion.controller.volumes.VolumesRig.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.ApiFixture.Answer;
import io.mullion.controller.volumes.VolumesRig;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotsResourceTest {
    private VolumesRig rig;

    @BeforeAll
    void start() {
        rig = new VolumesRig("[volumes]\nquota_volumes = 1000\nquota_snapshots = 1000");
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
    void aSnapshotIsMadeShownChangedAndRemoved() {
        UUID volume = rig.volume(3, "");
        UUID id = snapshot(volume, ", \"name\": \"before\", \"metadata\": {\"a\": \"b\"}");
        JsonNode shown = rig.show("/snapshots/" + id);
        assertThat(shown.path("size").asInt()).isEqualTo(3);
        assertThat(shown.path("metadata").path("a").asText()).isEqualTo("b");
        assertThat(shown.path("os-extended-snapshot-attributes:progress").asText())
                .isEqualTo("100%");
        assertThat(rig.array().disks().get(id).source()).hasValue(volume);

        rig.api().put(MEMBER, BASE + "/snapshots/" + id, "{\"snapshot\": {\"name\": \"after\"}}");
        JsonNode listed = rig.api()
                .get(MEMBER, BASE + "/snapshots/detail?name=after")
                .body()
                .path("snapshots");
        assertThat(listed).hasSize(1);
        assertThat(rig.api().delete(MEMBER, BASE + "/volumes/" + volume).status())
                .as("it has a snapshot")
                .isEqualTo(400);
        assertThat(rig.api().delete(MEMBER, BASE + "/snapshots/" + id).status()).isEqualTo(202);
        rig.awaitGone("/snapshots/" + id);
        assertThat(rig.array().disks()).doesNotContainKey(id);
    }

    @Test
    void aVolumeIsMadeFromASnapshotOnItsBackEnd() {
        UUID volume = rig.volume(3, ", \"volume_type\": \"svc2 base template\"");
        UUID id = snapshot(volume, "");
        UUID copy = rig.volume(4, ", \"snapshot_id\": \"" + id + "\"");
        assertThat(rig.array().disks().get(copy).source()).hasValue(id);
        assertThat(rig.show("/volumes/" + copy).path("volume_type").asText()).isEqualTo("svc2 base template");
        Answer small = rig.api()
                .post(MEMBER, BASE + "/volumes", "{\"volume\": {\"size\": 2, \"snapshot_id\": \"" + id + "\"}}");
        assertThat(small.status()).isEqualTo(400);
    }

    @Test
    void aVolumeGoesWithItsSnapshotsWhereThatIsAskedFor() {
        UUID volume = rig.volume(1, "");
        UUID id = snapshot(volume, "");
        assertThat(rig.api()
                        .delete(MEMBER, BASE + "/volumes/" + volume + "?cascade=true")
                        .status())
                .isEqualTo(202);
        rig.awaitGone("/volumes/" + volume);
        assertThat(rig.array().disks()).doesNotContainKeys(id, volume);
    }

    @Test
    void aSnapshotThatFailsIsInErrorAndCanBeRemoved() {
        UUID volume = rig.volume(1, "");
        rig.array().fail("snapshot");
        String id = rig.accepted("/snapshots", "{\"snapshot\": {\"volume_id\": \"" + volume + "\"}}")
                .path("id")
                .asText();
        rig.await("/snapshots/" + id, "error");
        rig.array().recover();
        assertThat(rig.api().delete(MEMBER, BASE + "/snapshots/" + id).status()).isEqualTo(202);
        rig.awaitGone("/snapshots/" + id);
    }

    @Test
    void anAdministratorResetsAndForcesIt() {
        UUID volume = rig.volume(1, "");
        UUID id = snapshot(volume, "");
        String action = BASE + "/snapshots/" + id + "/action";
        assertThat(rig.api()
                        .post(ADMIN, action, "{\"os-reset_status\": {\"status\": \"creating\"}}")
                        .status())
                .isEqualTo(202);
        assertThat(rig.api().delete(ADMIN, BASE + "/snapshots/" + id).status()).isEqualTo(400);
        assertThat(rig.api().post(ADMIN, action, "{\"os-force_delete\": {}}").status())
                .isEqualTo(202);
        rig.awaitGone("/snapshots/" + id);
    }

    @Test
    void othersSeeNothingOfIt() {
        UUID id = snapshot(rig.volume(1, ""), "");
        String foreign = "/volume/v3/90d064b4abea4339acd32a8b6a8b1fdf/snapshots";
        assertThat(rig.api().get(STRANGER, foreign + "/" + id).status()).isEqualTo(404);
        assertThat(rig.api().get(STRANGER, foreign).body().path("snapshots")).isEmpty();
    }

    private UUID snapshot(UUID volume, String more) {
        String id = rig.accepted("/snapshots", "{\"snapshot\": {\"volume_id\": \"" + volume + "\"" + more + "}}")
                .path("id")
                .asText();
        rig.await("/snapshots/" + id, "available");
        return UUID.fromString(id);
    }
}
