package io.mullion.controller.volumes.groups;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static io.mullion.controller.identity.TestingIdentity.MEMBER;
import static io.mullion.controller.volumes.VolumesRig.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.ApiFixture.Answer;
import io.mullion.controller.volumes.VolumesRig;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupsTest {
    private static final String[] VERSION = {"OpenStack-API-Version", "volume 3.50"};

    private VolumesRig rig;
    private String groupType;

    @BeforeAll
    void start() {
        rig = new VolumesRig("[volumes]\nquota_volumes = 1000\nquota_groups = 100\nquota_snapshots = 100");
        groupType = post(
                        ADMIN,
                        "/group_types",
                        "{\"group_type\": {\"name\": \"default_grouptype\","
                                + " \"group_specs\": {\"consistent_group_snapshot_enabled\": \"<is> True\"}}}")
                .body()
                .path("group_type")
                .path("id")
                .asText();
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
    void aGroupIsMadeSnapshotCopiedAndRemoved() {
        String group = group();
        UUID member = UUID.fromString(post(
                        MEMBER,
                        "/volumes",
                        "{\"volume\": {\"size\": 2, \"name\": \"data\", \"volume_type\": \"svc1 base template\","
                                + " \"group_id\": \"" + group + "\"}}")
                .body()
                .path("volume")
                .path("id")
                .asText());
        rig.await("/volumes/" + member, "available");
        assertThat(show("/groups/" + group + "?list_volume=true", "group")
                        .path("volumes")
                        .get(0)
                        .asText())
                .isEqualTo(member.toString());

        String snapshot = post(MEMBER, "/group_snapshots", "{\"group_snapshot\": {\"group_id\": \"" + group + "\"}}")
                .body()
                .path("group_snapshot")
                .path("id")
                .asText();
        await("/group_snapshots/" + snapshot, "group_snapshot");

        String copy = post(
                        MEMBER,
                        "/groups/action",
                        "{\"create-from-src\": {\"name\": \"copy\", \"group_snapshot_id\": \"" + snapshot + "\"}}")
                .body()
                .path("group")
                .path("id")
                .asText();
        JsonNode shown = await("/groups/" + copy + "?list_volume=true", "group");
        assertThat(shown.path("group_snapshot_id").asText()).isEqualTo(snapshot);
        UUID made = UUID.fromString(shown.path("volumes").get(0).asText());
        assertThat(rig.show("/volumes/" + made).path("status").asText()).isEqualTo("available");
        assertThat(rig.array().disks().get(made).gib()).isEqualTo(2);

        delete(copy);
        assertThat(rig.api()
                        .delete(MEMBER, BASE + "/group_snapshots/" + snapshot, VERSION)
                        .status())
                .isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> get("/group_snapshots/" + snapshot).status() == 404);
        delete(group);
        assertThat(rig.array().disks()).doesNotContainKeys(member, made);
    }

    @Test
    void aConsistencyGroupIsNotShownAsAnotherGroup() {
        String id = rig.accepted(
                        "/consistencygroups", "{\"consistencygroup\": {\"volume_types\": \"svc1 base template\"}}")
                .path("id")
                .asText();
        assertThat(get("/groups/" + id).status()).isEqualTo(400);
        assertThat(get("/groups/detail").body().toString()).doesNotContain(id);
    }

    @Test
    void beforeItsMicroversionThereIsNoSuchThing() {
        assertThat(rig.api().get(ADMIN, BASE + "/groups").status()).isEqualTo(404);
        assertThat(rig.api().get(ADMIN, BASE + "/group_types").status()).isEqualTo(404);
    }

    @Test
    void groupTypesAndTheirSpecsAreKeptByAdministrators() {
        assertThat(post(MEMBER, "/group_types", "{\"group_type\": {\"name\": \"mine\"}}")
                        .status())
                .isIn(202, 403);
        assertThat(post(ADMIN, "/group_types", "{\"group_type\": {\"name\": \"default_grouptype\"}}")
                        .status())
                .isEqualTo(409);
        assertThat(post(ADMIN, "/group_types", "{\"group_type\": {\"name\": \"default_cgsnapshot_type\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(post(ADMIN, "/group_types/" + groupType + "/group_specs", "{\"group_specs\": {\"a\": \"b\"}}")
                        .status())
                .isEqualTo(202);
        assertThat(show("/group_types/" + groupType, "group_type")
                        .path("group_specs")
                        .path("a")
                        .asText())
                .isEqualTo("b");
        assertThat(rig.api()
                        .delete(ADMIN, BASE + "/group_types/" + groupType + "/group_specs/a", VERSION)
                        .status())
                .isEqualTo(202);
        assertThat(get("/group_types/" + groupType + "/group_specs/a").status()).isEqualTo(404);
    }

    private String group() {
        String id = post(
                        MEMBER,
                        "/groups",
                        "{\"group\": {\"name\": \"g\", \"group_type\": \"" + groupType
                                + "\", \"volume_types\": [\"svc1 base template\"]}}")
                .body()
                .path("group")
                .path("id")
                .asText();
        JsonNode unused = await("/groups/" + id, "group");
        return id;
    }

    private void delete(String group) {
        assertThat(post(MEMBER, "/groups/" + group + "/action", "{\"delete\": {\"delete-volumes\": true}}")
                        .status())
                .isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> get("/groups/" + group).status() == 404);
    }

    private JsonNode await(String path, String key) {
        return Awaitility.await(path)
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> show(path, key),
                        shown -> shown.path("status").asText().equals("available"));
    }

    private JsonNode show(String path, String key) {
        return get(path).body().path(key);
    }

    private Answer get(String path) {
        return rig.api().getWith(ADMIN, BASE + path, VERSION);
    }

    private Answer post(String token, String path, String body) {
        return rig.api().post(token, BASE + path, body, VERSION);
    }
}
