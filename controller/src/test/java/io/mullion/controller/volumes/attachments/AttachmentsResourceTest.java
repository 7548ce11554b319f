package io.mullion.controller.volumes.attachments;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static io.mullion.controller.identity.TestingIdentity.MEMBER;
import static io.mullion.controller.volumes.VolumesRig.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.ApiFixture.Answer;
import io.mullion.controller.volumes.VolumesRig;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentsResourceTest {
    private static final String[] VERSION = {"OpenStack-API-Version", "volume 3.44"};
    private static final String SERVER = "7d9b24d2-7b8a-4f0c-8f38-0d5a7e2b7f11";

    private VolumesRig rig;

    @BeforeAll
    void start() {
        rig = new VolumesRig("[volumes]\nquota_volumes = 1000");
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    @Test
    void anAttachmentIsReservedConnectedCompletedAndDeleted() {
        UUID volume = rig.volume(1, "");
        JsonNode reserved = attachment(rig.api()
                .post(
                        MEMBER,
                        BASE + "/attachments",
                        "{\"attachment\": {\"volume_uuid\": \"" + volume + "\", \"instance_uuid\": \"" + SERVER
                                + "\"}}",
                        VERSION));
        assertThat(reserved.path("status").asText()).isEqualTo("reserved");
        assertThat(reserved.path("connection_info")).isEmpty();
        String path = BASE + "/attachments/" + reserved.path("id").asText();

        JsonNode connected = attachment(rig.api()
                .put(
                        MEMBER,
                        path,
                        "{\"attachment\": {\"connector\": {\"host\": \"h1\", \"wwpns\": [\"c05076079cff0e56\"]}}}",
                        VERSION));
        assertThat(connected.path("status").asText()).isEqualTo("attaching");
        assertThat(connected.path("connection_info").path("driver_volume_type").asText())
                .isEqualTo("fibre_channel");
        assertThat(connected.path("connection_info").path("target_lun").asInt()).isEqualTo(1);

        assertThat(rig.api()
                        .post(MEMBER, path + "/action", "{\"os-complete\": {}}", VERSION)
                        .status())
                .isEqualTo(204);
        assertThat(status(volume)).isEqualTo("in-use");
        assertThat(rig.api()
                        .getWith(MEMBER, BASE + "/attachments?instance_id=" + SERVER, VERSION)
                        .body()
                        .path("attachments"))
                .hasSize(1);

        Answer deleted = rig.api().delete(MEMBER, path, VERSION);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.body().path("attachments")).isEmpty();
        assertThat(status(volume)).isEqualTo("available");
        assertThat(rig.array().connectors(volume)).isEmpty();
    }

    @Test
    void beforeItsMicroversionThereIsNoSuchThing() {
        assertThat(rig.api().get(ADMIN, BASE + "/attachments").status()).isEqualTo(404);
    }

    @Test
    void aConnectorWithoutAHostIsRefused() {
        UUID volume = rig.volume(1, "");
        Answer answer = rig.api()
                .post(
                        MEMBER,
                        BASE + "/attachments",
                        "{\"attachment\": {\"volume_uuid\": \"" + volume + "\", \"connector\": {\"wwpns\": []}}}",
                        VERSION);
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void theOlderWayAttachesAndDetaches() {
        UUID volume = rig.volume(1, "");
        assertThat(act(volume, "{\"os-reserve\": null}")).isEqualTo(202);
        assertThat(status(volume)).isEqualTo("attaching");
        assertThat(act(volume, "{\"os-reserve\": null}")).isEqualTo(400);
        assertThat(act(volume, "{\"os-unreserve\": null}")).isEqualTo(202);
        assertThat(status(volume)).isEqualTo("available");

        assertThat(act(volume, "{\"os-attach\": {\"mountpoint\": \"/dev/sdc\"}}"))
                .isEqualTo(400);
        assertThat(act(
                        volume,
                        "{\"os-attach\": {\"instance_uuid\": \"" + SERVER + "\", \"mountpoint\": \"/dev/sdc\"}}"))
                .isEqualTo(202);
        JsonNode shown = rig.show("/volumes/" + volume);
        assertThat(shown.path("status").asText()).isEqualTo("in-use");
        assertThat(shown.path("attachments").get(0).path("device").asText()).isEqualTo("/dev/sdc");
        assertThat(shown.path("metadata").path("attached_mode").asText()).isEqualTo("rw");

        assertThat(act(volume, "{\"os-begin_detaching\": null}")).isEqualTo(202);
        assertThat(status(volume)).isEqualTo("detaching");
        assertThat(act(volume, "{\"os-roll_detaching\": null}")).isEqualTo(202);
        assertThat(status(volume)).isEqualTo("in-use");
        assertThat(act(volume, "{\"os-detach\": {}}")).isEqualTo(202);
        assertThat(status(volume)).isEqualTo("available");
    }

    private static JsonNode attachment(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().path("attachment");
    }

    private int act(UUID volume, String body) {
        return rig.api()
                .post(ADMIN, BASE + "/volumes/" + volume + "/action", body)
                .status();
    }

    private String status(UUID volume) {
        return rig.show("/volumes/" + volume).path("status").asText();
    }
}
