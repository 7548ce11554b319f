package io.mullion.controller.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HypervisorsResourceTest {
    private static HostsApi site;
    private static String server;

    @BeforeAll
    static void start() {
        site = new HostsApi();
        server = site.server(HostsApi.A, "aix1");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theFiguresAreThoseOfTheHost() {
        JsonNode host = named("2.1", HostsApi.A);
        assertThat(host.path("state").asText()).isEqualTo("up");
        assertThat(host.path("status").asText()).isEqualTo("enabled");
        assertThat(host.path("vcpus").asInt()).isEqualTo(20);
        assertThat(host.path("vcpus_used").asInt()).isEqualTo(4);
        assertThat(host.path("memory_mb").asInt()).isEqualTo(128 * 1024);
        assertThat(host.path("memory_mb_used").asInt()).isEqualTo(64 * 1024);
        assertThat(host.path("free_ram_mb").asInt()).isEqualTo(64 * 1024);
        assertThat(host.path("running_vms").asInt()).isEqualTo(1);
        assertThat(host.path("hypervisor_type").asText()).isEqualTo("phyp");
        assertThat(host.path("cpu_info").asText()).contains("ppc64");
        assertThat(host.path("id").isInt()).isTrue();
        assertThat(host.at("/service/host").asText()).isEqualTo(HostsApi.A);
        assertThat(host.path("servers").isMissingNode()).isTrue();
    }

    @Test
    void eachMicroversionHasItsShape() {
        assertThat(named("2.28", HostsApi.A).path("cpu_info").isObject()).isTrue();
        assertThat(named("2.53", HostsApi.A).path("id").asText()).hasSize(36);
        assertThat(named("2.53", HostsApi.A).at("/service/id").asText()).hasSize(36);
        JsonNode latest = named("2.88", HostsApi.A);
        assertThat(latest.has("vcpus")).isFalse();
        assertThat(latest.has("cpu_info")).isFalse();
        assertThat(latest.path("uptime").isNull()).isTrue();
        assertThat(site.ask("2.88", "os-hypervisors/statistics").status()).isEqualTo(404);
        assertThat(site.ask("2.53", "os-hypervisors/9119/search").status()).isEqualTo(404);
    }

    @Test
    void aHypervisorIsShownByItsIdOfTheMicroversion() {
        String number = named("2.1", HostsApi.B).path("id").asText();
        String uuid = named("2.53", HostsApi.B).path("id").asText();
        assertThat(site.get("2.1", "os-hypervisors/" + number)
                        .at("/hypervisor/hypervisor_hostname")
                        .asText())
                .isEqualTo(HostsApi.B);
        assertThat(site.get("2.53", "os-hypervisors/" + uuid)
                        .at("/hypervisor/hypervisor_hostname")
                        .asText())
                .isEqualTo(HostsApi.B);
        assertThat(site.ask("2.53", "os-hypervisors/" + number).status()).isEqualTo(400);
        assertThat(site.ask("2.1", "os-hypervisors/" + uuid).status()).isEqualTo(404);
        assertThat(site.ask("2.1", "os-hypervisors/" + number + "/uptime").status())
                .isEqualTo(501);
        assertThat(site.ask("2.1", "os-hypervisors/999/uptime").status()).isEqualTo(404);
    }

    @Test
    void aListIsPagedFrom233() {
        JsonNode first = site.get("2.33", "os-hypervisors?limit=2");
        assertThat(first.path("hypervisors").size()).isEqualTo(2);
        String next = first.at("/hypervisors_links/0/href").asText();
        assertThat(next).contains("limit=2");
        JsonNode second = site.get("2.33", "os-hypervisors?" + next.substring(next.indexOf('?') + 1));
        assertThat(second.path("hypervisors").size()).isEqualTo(1);
        assertThat(second.has("hypervisors_links")).isFalse();
        assertThat(site.ask("2.33", "os-hypervisors?marker=999").status()).isEqualTo(400);
        assertThat(site.get("2.32", "os-hypervisors?limit=2")
                        .path("hypervisors")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void hypervisorsAreFoundByPartOfTheirName() {
        assertThat(HostsApi.each(site.get("2.52", "os-hypervisors/9119MME_/search"), "hypervisor_hostname"))
                .containsExactlyInAnyOrder(HostsApi.A, HostsApi.B);
        assertThat(HostsApi.each(
                        site.get("2.53", "os-hypervisors?hypervisor_hostname_pattern=10A"), "hypervisor_hostname"))
                .containsExactly(HostsApi.C);
        assertThat(site.ask("2.53", "os-hypervisors?hypervisor_hostname_pattern=%25")
                        .status())
                .isEqualTo(404);
        assertThat(site.ask("2.53", "os-hypervisors?hypervisor_hostname_pattern=9&limit=1")
                        .status())
                .isEqualTo(400);
        assertThat(site.ask("2.1", "os-hypervisors/xyz/search").status()).isEqualTo(404);
    }

    @Test
    void serversAreShownWhereTheyAreAskedFor() {
        JsonNode old = site.get("2.1", "os-hypervisors/" + HostsApi.A + "/servers");
        assertThat(old.at("/hypervisors/0/servers/0/uuid").asText()).isEqualTo(server);
        assertThat(old.at("/hypervisors/0/servers/0/name").asText()).isEqualTo("aix1");
        JsonNode none = site.get("2.1", "os-hypervisors/" + HostsApi.C + "/servers");
        assertThat(none.at("/hypervisors/0").has("servers")).isFalse();
        JsonNode latest = site.get("2.75", "os-hypervisors?with_servers=true").path("hypervisors");
        latest.forEach(host -> assertThat(host.path("servers").isArray()).isTrue());
        assertThat(site.ask("2.75", "os-hypervisors?with_servers=perhaps").status())
                .isEqualTo(400);
        assertThat(site.ask("2.75", "os-hypervisors?foo=1").status()).isEqualTo(400);
    }

    @Test
    void statisticsAreSums() {
        JsonNode sums = site.get("2.1", "os-hypervisors/statistics").path("hypervisor_statistics");
        assertThat(sums.path("count").asInt()).isEqualTo(3);
        assertThat(sums.path("vcpus").asInt()).isEqualTo(60);
        assertThat(sums.path("memory_mb").asInt()).isEqualTo(3 * 128 * 1024);
        assertThat(sums.path("running_vms").asInt()).isEqualTo(1);
    }

    private static JsonNode named(String version, String host) {
        for (JsonNode each : site.get(version, "os-hypervisors/detail").path("hypervisors")) {
            if (each.path("hypervisor_hostname").asText().equals(host)) {
                return each;
            }
        }
        throw new AssertionError("no " + host);
    }
}
