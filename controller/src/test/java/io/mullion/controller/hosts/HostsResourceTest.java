package io.mullion.controller.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HostsResourceTest {
    private static final String ONE = "os-hosts/" + HostsApi.A;
    private static HostsApi site;

    @BeforeAll
    static void start() {
        site = new HostsApi();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void hostsAreListedByZoneUntil242() {
        assertThat(HostsApi.each(site.get("2.42", "os-hosts").path("hosts"), "host_name"))
                .contains(HostsApi.A, HostsApi.B, HostsApi.C);
        assertThat(HostsApi.each(site.get("2.1", "os-hosts?zone=me").path("hosts"), "host_name"))
                .containsExactly(HostsApi.B);
        assertThat(site.get("2.1", "os-hosts?service=scheduler").path("hosts").size())
                .isZero();
        assertThat(site.ask("2.43", "os-hosts").status()).isEqualTo(404);
        assertThat(site.ask("2.43", ONE).status()).isEqualTo(404);
    }

    @Test
    void aHostShowsWhatItHasAndWhatIsTaken() {
        JsonNode rows = site.get("2.1", ONE).path("host");
        assertThat(rows.at("/0/resource/cpu").asInt()).isEqualTo(20);
        assertThat(rows.at("/0/resource/project").asText()).isEqualTo("(total)");
        assertThat(rows.at("/1/resource/memory_mb").asInt()).isEqualTo(64 * 1024);
        assertThat(site.ask("2.1", "os-hosts/nowhere").status()).isEqualTo(404);
    }

    @Test
    void aHostIsDisabledAndEnabledButNotSwitched() {
        assertThat(site.put("2.1", ONE, "{\"status\":\"disable\"}")
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("disabled");
        assertThat(site.put("2.1", ONE, "{\"status\":\"enable\"}")
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("enabled");
        assertThat(site.put("2.1", ONE, "{\"maintenance_mode\":\"enable\"}").status())
                .isEqualTo(501);
        assertThat(site.put("2.1", ONE, "{\"power\":\"off\"}").status()).isEqualTo(400);
        assertThat(site.ask("2.1", ONE + "/reboot").status()).isEqualTo(501);
    }
}
