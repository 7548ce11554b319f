package io.mullion.controller.volumes.groups;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static io.mullion.controller.identity.TestingIdentity.MEMBER;
import static io.mullion.controller.identity.TestingIdentity.PROJECT;
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
class ConsistencyGroupsTest {
    private static final String GROUPS = "/consistencygroups/";

    private VolumesRig rig;

    @BeforeAll
    void start() {
        rig = new VolumesRig("[volumes]\nquota_volumes = 1000\nquota_groups = 100\nquota_snapshots = 100");
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
    void aGroupIsMadeOnTheBackEndOfItsTypes() {
        JsonNode created = rig.accepted(
                "/consistencygroups",
                "{\"consistencygroup\": {\"name\": \"foovg_cg\", \"description\": null, \"volume_types\":"
                        + " \"svc1 base template,svc2 base template\", \"user_id\": null, \"project_id\": null,"
                        + " \"availability_zone\": null, \"status\": \"creating\"}}");
        assertThat(created.path("name").asText()).isEqualTo("foovg_cg");
        JsonNode shown = rig.await(GROUPS + created.path("id").asText(), "available");
        assertThat(shown.path("volume_types")).hasSize(2);
        assertThat(shown.path("availability_zone").asText()).isEqualTo("nova");
        assertThat(shown.path("description").isNull()).isTrue();
    }

    @Test
    void itsVolumesAreSnapshotAtOneInstantAndGoWithIt() {
        String group = group();
        UUID one = member(group);
        UUID two = member(group);
        assertThat(rig.show("/volumes/" + one).path("consistencygroup_id").asText())
                .isEqualTo(group);

        String snapshot = rig.accepted("/cgsnapshots", "{\"cgsnapshot\": {\"consistencygroup_id\": \"" + group + "\"}}")
                .path("id")
                .asText();
        JsonNode shown = rig.await("/cgsnapshots/" + snapshot, "available");
        assertThat(shown.path("consistencygroup_id").asText()).isEqualTo(group);
        assertThat(shown.path("name").isNull()).isTrue();
        assertThat(rig.array().disks().values().stream()
                        .filter(disk -> disk.snapshot())
                        .map(disk -> disk.source().orElseThrow()))
                .contains(one, two);
        assertThat(delete(group, true)).as("it has a snapshot").isEqualTo(400);

        assertThat(rig.api().delete(MEMBER, BASE + "/cgsnapshots/" + snapshot).status())
                .isEqualTo(202);
        rig.awaitGone("/cgsnapshots/" + snapshot);
        assertThat(rig.array().disks().values().stream().filter(disk -> disk.snapshot()))
                .isEmpty();
        assertThat(rig.api().delete(MEMBER, BASE + "/volumes/" + one).status()).isEqualTo(400);
        assertThat(delete(group, false)).as("not empty").isEqualTo(400);
        assertThat(delete(group, true)).isEqualTo(202);
        rig.awaitGone(GROUPS + group);
        assertThat(rig.array().disks()).doesNotContainKeys(one, two);
    }

    @Test
    void aSnapshotThatFailsLeavesNothingOnTheArray() {
        String group = group();
        UUID unused = member(group);
        rig.array().fail("consistent");
        String snapshot = rig.accepted("/cgsnapshots", "{\"cgsnapshot\": {\"consistencygroup_id\": \"" + group + "\"}}")
                .path("id")
                .asText();
        rig.await("/cgsnapshots/" + snapshot, "error");
        rig.array().recover();
        assertThat(rig.api().delete(MEMBER, BASE + "/cgsnapshots/" + snapshot).status())
                .isEqualTo(202);
        rig.awaitGone("/cgsnapshots/" + snapshot);
        assertThat(snapshotsInUse()).isZero();
    }

    @Test
    void volumesJoinAndLeave() {
        String group = group();
        UUID volume = rig.volume(1, ", \"volume_type\": \"svc1 base template\"");
        UUID other = rig.volume(1, ", \"volume_type\": \"svc2 base template\"");
        assertThat(update(group, "add_volumes", volume)).isEqualTo(202);
        assertThat(rig.show("/volumes/" + volume).path("consistencygroup_id").asText())
                .isEqualTo(group);
        assertThat(update(group, "add_volumes", other)).as("not its type").isEqualTo(400);
        assertThat(update(group, "remove_volumes", other)).as("not in it").isEqualTo(400);
        assertThat(update(group, "remove_volumes", volume)).isEqualTo(202);
        assertThat(rig.show("/volumes/" + volume).path("consistencygroup_id").isNull())
                .isTrue();
    }

    @Test
    void whatIsMissingIsSaid() {
        refused("/consistencygroups", "{\"consistencygroup\": {\"name\": \"x\"}}", 400);
        refused("/consistencygroups", "{\"consistencygroup\": {\"volume_types\": \"none such\"}}", 404);
        refused("/consistencygroups", "{\"consistencygroup\": {\"volumes\": \"svc3\"}}", 400);
        refused("/cgsnapshots", "{\"cgsnapshot\": {}}", 400);
        refused("/cgsnapshots", "{\"cgsnapshot\": {\"consistencygroup_id\": \"" + UUID.randomUUID() + "\"}}", 404);
        String group = group();
        refused("/cgsnapshots", "{\"cgsnapshot\": {\"consistencygroup_id\": \"" + group + "\"}}", 400);
        refused("/volumes", "{\"volume\": {\"size\": 1, \"consistencygroup_id\": \"" + group + "\"}}", 400);
        refused(
                "/volumes",
                "{\"volume\": {\"size\": 1, \"volume_type\": \"svc3\", \"consistencygroup_id\": \"" + group + "\"}}",
                400);
    }

    @Test
    void othersSeeNothingOfIt() {
        String group = group();
        String foreign = "/volume/v3/90d064b4abea4339acd32a8b6a8b1fdf";
        assertThat(rig.api().get(STRANGER, foreign + GROUPS + group).status()).isEqualTo(404);
        assertThat(rig.api().get(STRANGER, foreign + GROUPS + "detail").body().path("consistencygroups"))
                .isEmpty();
        assertThat(rig.api().get(MEMBER, BASE + GROUPS + "detail").body().path("consistencygroups"))
                .isNotEmpty();
    }

    private String group() {
        String id = rig.accepted(
                        "/consistencygroups", "{\"consistencygroup\": {\"volume_types\": \"svc1 base template\"}}")
                .path("id")
                .asText();
        rig.await(GROUPS + id, "available");
        return id;
    }

    private UUID member(String group) {
        return rig.volume(2, ", \"volume_type\": \"svc1 base template\", \"consistencygroup_id\": \"" + group + "\"");
    }

    private int delete(String group, boolean force) {
        return rig.api()
                .post(MEMBER, BASE + GROUPS + group + "/delete", "{\"consistencygroup\": {\"force\": " + force + "}}")
                .status();
    }

    private int update(String group, String key, UUID volume) {
        return rig.api()
                .put(
                        MEMBER,
                        BASE + GROUPS + group + "/update",
                        "{\"consistencygroup\": {\"" + key + "\": \"" + volume + "\"}}")
                .status();
    }

    private void refused(String path, String body, int status) {
        Answer answer = rig.api().post(MEMBER, BASE + path, body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
    }

    private long snapshotsInUse() {
        return rig.api()
                .get(ADMIN, BASE + "/os-quota-sets/" + PROJECT + "?usage=True")
                .body()
                .path("quota_set")
                .path("snapshots")
                .path("in_use")
                .asLong();
    }
}
