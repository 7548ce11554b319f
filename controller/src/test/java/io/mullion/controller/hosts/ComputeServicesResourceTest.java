package io.mullion.controller.hosts;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.ApiFixture.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComputeServicesResourceTest {
    private static final String NAMED = "{\"host\":\"" + HostsApi.A + "\",\"binary\":\"nova-compute\"";
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
    void eachHostHasOneService() {
        JsonNode all = site.get("2.1", "os-services").path("services");
        assertThat(HostsApi.each(all, "host")).containsExactlyInAnyOrder(HostsApi.A, HostsApi.B, HostsApi.C);
        JsonNode b = service("2.1", HostsApi.B);
        assertThat(b.path("binary").asText()).isEqualTo("nova-compute");
        assertThat(b.path("zone").asText()).isEqualTo("me");
        assertThat(b.path("state").asText()).isEqualTo("up");
        assertThat(b.has("forced_down")).isFalse();
        assertThat(service("2.11", HostsApi.C).path("forced_down").isBoolean()).isTrue();
        assertThat(service("2.11", HostsApi.C).path("zone").asText()).isEqualTo("nova");
        assertThat(site.get("2.1", "os-services?binary=nova-scheduler")
                        .path("services")
                        .size())
                .isZero();
    }

    @Test
    void aServiceIsChangedByNameUntil252() {
        assertThat(site.put("2.1", "os-services/disable-log-reason", NAMED + ",\"disabled_reason\":\"disk\"}")
                        .body()
                        .at("/service/disabled_reason")
                        .asText())
                .isEqualTo("disk");
        assertThat(service("2.1", HostsApi.A).path("status").asText()).isEqualTo("disabled");
        assertThat(service("2.1", HostsApi.A).path("disabled_reason").asText()).isEqualTo("disk");
        assertThat(site.put("2.1", "os-services/enable", NAMED + "}")
                        .body()
                        .at("/service/status")
                        .asText())
                .isEqualTo("enabled");
        assertThat(service("2.1", HostsApi.A).path("disabled_reason").isNull()).isTrue();
        assertThat(site.put("2.1", "os-services/force-down", NAMED + ",\"forced_down\":true}")
                        .status())
                .isEqualTo(404);
        assertThat(site.put("2.11", "os-services/force-down", NAMED + ",\"forced_down\":true}")
                        .body()
                        .at("/service/forced_down")
                        .asBoolean())
                .isTrue();
        assertThat(service("2.1", HostsApi.A).path("state").asText()).isEqualTo("down");
        site.put("2.11", "os-services/force-down", NAMED + ",\"forced_down\":false}");
        assertThat(service("2.1", HostsApi.A).path("state").asText()).isEqualTo("up");
    }

    @Test
    void aServiceIsChangedByUuidFrom253() {
        String id = service("2.53", HostsApi.B).path("id").asText();
        Answer disabled =
                site.put("2.53", "os-services/" + id, "{\"status\":\"disabled\",\"disabled_reason\":\"swap\"}");
        assertThat(disabled.body().at("/service/status").asText()).isEqualTo("disabled");
        assertThat(disabled.body().at("/service/disabled_reason").asText()).isEqualTo("swap");
        assertThat(disabled.body().at("/service/host").asText()).isEqualTo(HostsApi.B);
        Answer down = site.put("2.53", "os-services/" + id, "{\"forced_down\":\"yes\"}");
        assertThat(down.body().at("/service/forced_down").asBoolean()).isTrue();
        assertThat(down.body().at("/service/disabled_reason").asText()).isEqualTo("swap");
        Answer back = site.put("2.53", "os-services/" + id, "{\"status\":\"enabled\",\"forced_down\":false}");
        assertThat(back.body().at("/service/disabled_reason").isNull()).isTrue();
        assertThat(back.body().at("/service/state").asText()).isEqualTo("up");
        assertThat(site.put("2.53", "os-services/enable", NAMED + "}").status()).isEqualTo(400);
        assertThat(site.put("2.52", "os-services/" + id, "{\"status\":\"enabled\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"status\":\"enabled\",\"disabled_reason\":\"x\"}",
                "{\"disabled_reason\":\"x\"}",
                "{\"status\":\"off\"}",
                "{\"forced_down\":\"maybe\"}",
                "{\"name\":\"x\"}"
            })
    void aWrongChangeIsRefused(String body) {
        String id = service("2.53", HostsApi.B).path("id").asText();
        assertThat(site.put("2.53", "os-services/" + id, body).status()).isEqualTo(400);
        assertThat(site.put("2.53", "os-services/12", body).status()).isEqualTo(400);
    }

    @Test
    void anUnknownServiceIsNotFound() {
        String absent = "00000000-0000-4000-8000-000000000000";
        assertThat(site.put("2.53", "os-services/" + absent, "{\"status\":\"enabled\"}")
                        .status())
                .isEqualTo(404);
        assertThat(site.put("2.1", "os-services/enable", "{\"host\":\"x\",\"binary\":\"nova-compute\"}")
                        .status())
                .isEqualTo(404);
        assertThat(site.put("2.1", "os-services/enable", NAMED.replace("compute", "scheduler") + "}")
                        .status())
                .isEqualTo(404);
        assertThat(site.put("2.1", "os-services/reload", NAMED + "}").status()).isEqualTo(404);
    }

    @Test
    void aHostIsForgottenOnlyWithoutServersAndComesBackWhenItIsReported() {
        String id = service("2.53", HostsApi.C).path("id").asText();
        String path = "compute/v2.1/os-services/" + id;
        String server = site.server(HostsApi.C, "vm");
        assertThat(site.api
                        .delete(ADMIN, path, "X-OpenStack-Nova-API-Version", "2.53")
                        .status())
                .isEqualTo(409);
        site.removed(server);
        assertThat(site.api
                        .delete(ADMIN, path, "X-OpenStack-Nova-API-Version", "2.53")
                        .status())
                .isEqualTo(204);
        assertThat(site.get("2.53", "os-services?host=" + HostsApi.C)
                        .path("services")
                        .size())
                .isZero();
        site.api.get(HostReporter.class).poll();
        assertThat(service("2.53", HostsApi.C).path("id").asText()).isNotEqualTo(id);
    }

    @Test
    void zonesAreThoseOfTheGroups() {
        JsonNode zones = site.get("2.1", "os-availability-zone").path("availabilityZoneInfo");
        assertThat(HostsApi.each(zones, "zoneName")).containsExactly("me", "nova");
        assertThat(zones.get(0).path("hosts").isNull()).isTrue();
        JsonNode detail = site.get("2.1", "os-availability-zone/detail").path("availabilityZoneInfo");
        JsonNode service = detail.get(0).path("hosts").path(HostsApi.B).path("nova-compute");
        assertThat(service.path("active").asBoolean()).isTrue();
        assertThat(service.path("available").asBoolean()).isTrue();
    }

    @Test
    void aZoneWithoutEnabledHostsIsNotAvailable() {
        try (HostsApi other = new HostsApi()) {
            other.put("2.1", "os-services/disable", "{\"host\":\"" + HostsApi.B + "\",\"binary\":\"nova-compute\"}");
            JsonNode zones = other.get("2.1", "os-availability-zone/detail").path("availabilityZoneInfo");
            assertThat(zones.get(1).path("zoneName").asText()).isEqualTo("me");
            assertThat(zones.get(1).at("/zoneState/available").asBoolean()).isFalse();
            assertThat(zones.get(1).path("hosts").isNull()).isTrue();
        }
    }

    private static JsonNode service(String version, String host) {
        return site.get(version, "os-services?host=" + host).at("/services/0");
    }
}
