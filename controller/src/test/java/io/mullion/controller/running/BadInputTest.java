package io.mullion.controller.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.controller.lab.Lab;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong is refused with the status that OpenStack uses and a sentence that names it; nothing is made. */
class BadInputTest {
    private static final String SERVERS = "compute/v2.1/servers";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @TempDir
    private static Path folder;

    private static Lab lab;
    private static Calls api;
    private static String image;
    private static String network;

    @BeforeAll
    static void start() {
        lab = Lab.start(folder, 0, "instant");
        String url = lab.account().authUrl().toString();
        api = new Calls(url.substring(0, url.length() - "v3".length()));
        api.logOn(lab.account().user(), lab.account().password(), lab.account().project());
        image = api.get("image/v2/images?name=aix72")
                .path("images")
                .path(0)
                .path("id")
                .asText();
        network = api.get("network/v2.0/networks?name=vlan666")
                .path("networks")
                .path(0)
                .path("id")
                .asText();
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    @AfterEach
    void nothingWasMade() {
        assertThat(api.get(SERVERS).path("servers")).isEmpty();
        assertThat(api.get("volume/v3/volumes").path("volumes")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\": \"x\", \"imageRef\": \"IMAGE\", \"flavorRef\": \"nope\", \"networks\": [{\"uuid\": \"NETWORK\"}] | nope",
                "\"name\": \"x\", \"imageRef\": \"NOBODY\", \"flavorRef\": \"tiny\", \"networks\": [{\"uuid\": \"NETWORK\"}] | NOBODY",
                "\"name\": \"x\", \"imageRef\": \"IMAGE\", \"flavorRef\": \"tiny\", \"networks\": [{\"uuid\": \"NOBODY\"}] | NOBODY",
                "\"name\": \"x\", \"imageRef\": \"IMAGE\", \"flavorRef\": \"tiny\", \"networks\": [], \"colour\": \"red\" | colour",
                "\"name\": 7, \"imageRef\": \"IMAGE\", \"flavorRef\": \"tiny\" | name",
                "\"name\": \"x\", \"imageRef\": \"IMAGE\", \"flavorRef\": \"tiny\", \"key_name\": \"nokey\", \"networks\": [{\"uuid\": \"NETWORK\"}] | key_name",
                "\"name\": \"x\", \"imageRef\": \"IMAGE\", \"flavorRef\": \"tiny\", \"min_count\": -1, \"networks\": [{\"uuid\": \"NETWORK\"}] | min_count",
                "\"name\": \"x\", \"flavorRef\": \"tiny\", \"networks\": [{\"uuid\": \"NETWORK\"}] | imageRef",
                "\"imageRef\": \"IMAGE\", \"flavorRef\": \"tiny\" | name"
            })
    void aServerThatCannotBeIsRefusedByName(String fields, String named) {
        String body = "{\"server\": {" + filled(fields) + "}}";

        Calls.Answer answer = api.send("POST", SERVERS, body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body().path("badRequest").path("message").asText()).contains(filled(named));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"size\": -5 | size",
                "\"size\": \"many\" | size",
                "\"size\": 10, \"volume_type\": \"gold\" | gold",
                "\"size\": 10, \"snapshot_id\": \"NOBODY\" | NOBODY"
            })
    void aVolumeThatCannotBeIsRefusedByName(String fields, String named) {
        Calls.Answer answer = api.send("POST", "volume/v3/volumes", "{\"volume\": {" + filled(fields) + "}}");

        assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
        assertThat(answer.body().toString()).contains(filled(named));
    }

    @Test
    void whatIsNotJsonIsRefused() {
        assertThat(api.send("POST", SERVERS, "{\"server\": ").status()).isEqualTo(400);
    }

    @Test
    void tenMegabytesAreTooMuch() {
        Calls.Answer answer =
                api.send("POST", SERVERS, "{\"server\": {\"name\": \"" + "x".repeat(TEN_MEGABYTES) + "\"}}");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void withoutATokenNothingIsTold() {
        Calls stranger = new Calls(api.base());

        assertThat(stranger.status(SERVERS)).isEqualTo(401);
        assertThat(stranger.status("volume/v3/volumes")).isEqualTo(401);
        assertThat(stranger.status("network/v2.0/networks")).isEqualTo(401);
        assertThat(stranger.status("image/v2/images")).isEqualTo(401);
    }

    @Test
    void whatIsNotThereIsNotThere() {
        assertThat(api.status(SERVERS + "/" + NOBODY)).isEqualTo(404);
        assertThat(api.status(SERVERS + "/" + NOBODY + "/os-volume_attachments"))
                .isEqualTo(404);
        assertThat(api.status("compute/v2.1/os-fping")).isEqualTo(404);
    }

    @Test
    void anUnknownActionIsRefusedByName() {
        Calls.Answer answer = api.send("POST", SERVERS + "/" + NOBODY + "/action", "{\"dance\": null}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains("dance");
    }

    private static String filled(String text) {
        return text.replace("IMAGE", image).replace("NETWORK", network).replace("NOBODY", NOBODY);
    }
}
