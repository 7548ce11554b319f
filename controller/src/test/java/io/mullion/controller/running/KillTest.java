package io.mullion.controller.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    @TempDir
    private Path folder;

    @Test
    void aServerThatWasBeingMadeIsMadeAfterTheRestart() throws IOException {
        try (Scene scene = new Scene(folder)) {
            JsonNode before = scene.held();
            long hold = scene.hold(job("PowerOn"));
            String server = scene.create("killed-in-create");

            scene.killAt(hold);
            scene.goOn(hold);

            scene.awaitServer(server, "ACTIVE");
            scene.delete(server);
            assertThat(scene.held()).isEqualTo(before);
        }
    }

    @Test
    void aPartitionWhoseMakingWasNeverAnsweredIsNotMadeTwice() throws IOException {
        try (Scene scene = new Scene(folder)) {
            JsonNode before = scene.held();
            long hold = scene.hold("""
                    {"method": "PUT", "path": "/ManagedSystem/[^/]+/LogicalPartition$", "phase": "after", "action": "hold",
                     "times": 1}""");
            String server = scene.create("killed-after-put");

            scene.killAt(hold);
            scene.goOn(hold);

            scene.awaitServer(server, "ACTIVE");
            scene.delete(server);
            assertThat(scene.held()).isEqualTo(before);
        }
    }

    @Test
    void aVolumeThatWasBeingAttachedIsAttachedAfterTheRestart() throws IOException {
        try (Scene scene = new Scene(folder)) {
            JsonNode before = scene.held();
            String server = scene.create("killed-in-attach");
            scene.awaitServer(server, "ACTIVE");
            String volume = scene.api()
                    .post("volume/v3/volumes", "{\"volume\": {\"size\": 10, \"volume_type\": \"svc1 base template\"}}")
                    .path("volume")
                    .path("id")
                    .asText();
            scene.awaitVolume(volume, "available");
            long hold = scene.hold("""
                    {"method": "POST", "path": "/VirtualIOServer/", "phase": "before", "action": "hold", "times": 1}""");
            scene.api().post("compute/v2.1/servers/" + server + "/os-volume_attachments", """
                    {"volumeAttachment": {"volumeId": "%s"}}""".formatted(volume));

            scene.killAt(hold);
            scene.goOn(hold);

            scene.awaitVolume(volume, "in-use");
            scene.delete(server);
            scene.awaitVolume(volume, "available");
            scene.api().delete("volume/v3/volumes/" + volume);
            org.awaitility.Awaitility.await().until(() -> scene.api().status("volume/v3/volumes/" + volume) == 404);
            assertThat(scene.held()).isEqualTo(before);
        }
    }

    @Test
    void aMoveThatWasUnderWayIsFollowedAfterTheRestart() throws IOException {
        try (Scene scene = new Scene(folder)) {
            JsonNode before = scene.held();
            String server = scene.createMovable("killed-in-move");
            String source = scene.awaitServer(server, "ACTIVE")
                    .path("OS-EXT-SRV-ATTR:host")
                    .asText();
            scene.awaitConnections();
            long hold = scene.hold(job("Migrate:copy"));
            scene.move(server);

            scene.killAt(hold);
            scene.goOn(hold);

            JsonNode moved = scene.awaitServer(server, "ACTIVE");
            assertThat(moved.path("OS-EXT-SRV-ATTR:host").asText()).isNotEqualTo(source);
            scene.delete(server);
            assertThat(scene.held()).isEqualTo(before);
        }
    }

    private static String job(String name) {
        return "{\"job\": \"" + name + "\", \"phase\": \"before\", \"action\": \"hold\", \"times\": 1}";
    }
}
