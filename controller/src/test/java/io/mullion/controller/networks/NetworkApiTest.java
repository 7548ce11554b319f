package io.mullion.controller.networks;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static io.mullion.controller.identity.TestingIdentity.MEMBER;
import static io.mullion.controller.identity.TestingIdentity.PROJECT;
import static io.mullion.controller.identity.TestingIdentity.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.ApiFixture;
import io.mullion.controller.ApiFixture.Answer;
import io.mullion.controller.networks.NetworkRequest.OnNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkApiTest {
    private static final String V2 = "network/v2.0/";
    private ApiFixture api;

    @BeforeEach
    void start() {
        api = new ApiFixture(new NetworksModule(new NetworksConfig(
                1500, Optional.of(new NetworksConfig.Vlans(2000, 2001)), 2, new NetworksConfig.Quotas(3, 10, 4))));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private Answer make(String token, String collection, String body) {
        return api.post(token, V2 + collection, body);
    }

    private JsonNode network(String token, String more) {
        Answer made = make(token, "networks", "{\"network\":{\"name\":\"n\"" + more + "}}");
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body().path("network");
    }

    private JsonNode subnet(String network, String more) {
        Answer made = make(
                MEMBER,
                "subnets",
                "{\"subnet\":{\"network_id\":\"" + network + "\",\"ip_version\":4,\"cidr\":\"10.1.0.0/24\"" + more
                        + "}}");
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body().path("subnet");
    }

    private Answer port(String token, String network, String more) {
        return make(token, "ports", "{\"port\":{\"network_id\":\"" + network + "\"" + more + "}}");
    }

    @Test
    void aProjectGetsAVlanOfItsOwnAndOnlyAdministratorsSeeWhich() {
        JsonNode network = network(MEMBER, "");
        assertThat(network.path("status").asText()).isEqualTo("ACTIVE");
        JsonNode shown = api.get(ADMIN, V2 + "networks/" + network.path("id").asText())
                .body()
                .path("network");
        assertThat(shown.path("provider:segmentation_id").asInt()).isEqualTo(2000);
        assertThat(shown.path("provider:network_type").asText()).isEqualTo("vlan");
        network(MEMBER, "");
        Answer none = make(MEMBER, "networks", "{\"network\":{}}");
        assertThat(none.body().at("/NeutronError/message").asText()).contains("No tenant network is available");
        assertThat(none.status()).isEqualTo(409);
    }

    @Test
    void anAdministratorNamesTheVlanAndItIsTakenOnce() {
        String vlan = ",\"provider:network_type\":\"vlan\",\"provider:segmentation_id\":666,\"shared\":true";
        JsonNode network = network(ADMIN, vlan);
        assertThat(network.path("provider:physical_network").asText()).isEqualTo("default");
        assertThat(make(ADMIN, "networks", "{\"network\":{\"provider:segmentation_id\":666}}")
                        .status())
                .isEqualTo(409);
        assertThat(api.get(STRANGER, V2 + "networks?name=n").body().path("networks"))
                .hasSize(1);
        assertThat(api.delete(STRANGER, V2 + "networks/" + network.path("id").asText())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aForeignNetworkIsNotThere() {
        String id = network(MEMBER, "").path("id").asText();
        assertThat(api.get(STRANGER, V2 + "networks/" + id).status()).isEqualTo(404);
        assertThat(api.get(STRANGER, V2 + "networks").body().path("networks")).isEmpty();
        assertThat(port(STRANGER, id, "").status()).isEqualTo(404);
        assertThat(api.get(MEMBER, V2 + "networks/n").status()).isEqualTo(404);
    }

    @Test
    void severalAreMadeAtOnceOrNone() {
        Answer two = make(MEMBER, "networks", "{\"networks\":[{\"name\":\"a\"},{\"name\":\"b\"}]}");
        assertThat(two.status()).isEqualTo(201);
        assertThat(two.body().at("/networks/1/name").asText()).isEqualTo("b");
        api.delete(MEMBER, V2 + "networks/" + two.body().at("/networks/0/id").asText());
        assertThat(make(MEMBER, "networks", "{\"networks\":[{\"name\":\"c\"},{\"name\":\"d\"}]}")
                        .status())
                .isEqualTo(409);
        assertThat(api.get(MEMBER, V2 + "networks").body().path("networks")).hasSize(1);
    }

    @Test
    void aNetworkIsChangedInPartAndDeletedWithItsSubnets() {
        String id = network(MEMBER, ",\"description\":\"d\"").path("id").asText();
        subnet(id, "");
        JsonNode changed = api.put(MEMBER, V2 + "networks/" + id, "{\"network\":{\"name\":\"new\"}}")
                .body()
                .path("network");
        assertThat(changed.path("name").asText()).isEqualTo("new");
        assertThat(changed.path("description").asText()).isEqualTo("d");
        assertThat(changed.path("subnets")).hasSize(1);
        JsonNode port = port(MEMBER, id, "").body().path("port");
        assertThat(api.delete(MEMBER, V2 + "networks/" + id).status()).isEqualTo(409);
        api.delete(MEMBER, V2 + "ports/" + port.path("id").asText());
        assertThat(api.delete(MEMBER, V2 + "networks/" + id).status()).isEqualTo(204);
        assertThat(api.get(MEMBER, V2 + "subnets").body().path("subnets")).isEmpty();
    }

    @Test
    void listsAreFilteredSortedPagedAndPicked() {
        network(ADMIN, ",\"provider:segmentation_id\":12");
        make(ADMIN, "networks", "{\"network\":{\"name\":\"z\",\"provider:segmentation_id\":11}}");
        make(ADMIN, "networks", "{\"network\":{\"name\":\"a\",\"provider:segmentation_id\":10}}");
        assertThat(names(V2 + "networks?sort_key=name&sort_dir=desc")).containsExactly("z", "n", "a");
        assertThat(names(V2 + "networks?name=a&name=z")).containsExactly("z", "a");
        assertThat(names(V2 + "networks?provider:segmentation_id=11&shared=False"))
                .containsExactly("z");
        assertThat(names(V2 + "networks?id=nonsense")).isEmpty();
        assertThat(api.get(ADMIN, V2 + "networks?colour=red").status()).isEqualTo(400);
        List<String> seen = new ArrayList<>();
        String next = V2 + "networks?limit=2&sort_key=name&fields=name&fields=id";
        while (!next.isEmpty()) {
            JsonNode page = api.get(ADMIN, next).body();
            page.path("networks").forEach(each -> {
                seen.add(each.path("name").asText());
                assertThat(each).hasSize(2);
            });
            next = page.at("/networks_links/0/href").asText("");
        }
        assertThat(seen).containsExactly("a", "n", "z");
    }

    private List<String> names(String path) {
        List<String> names = new ArrayList<>();
        api.get(ADMIN, path)
                .body()
                .path("networks")
                .forEach(each -> names.add(each.path("name").asText()));
        return names;
    }

    @Test
    void aSubnetHasAGatewayAndPoolsUnlessItSaysOtherwise() {
        String id = network(MEMBER, "").path("id").asText();
        JsonNode plain = subnet(id, "");
        assertThat(plain.path("gateway_ip").asText()).isEqualTo("10.1.0.1");
        assertThat(plain.path("allocation_pools").toString())
                .contains("\"start\":\"10.1.0.2\"")
                .contains("\"end\":\"10.1.0.254\"");
        assertThat(plain.path("enable_dhcp").asBoolean()).isTrue();
        String path = V2 + "subnets/" + plain.path("id").asText();
        JsonNode changed = api.put(
                        MEMBER,
                        path,
                        "{\"subnet\":{\"gateway_ip\":null,\"dns_nameservers\":[\"10.9.9.9\"],\"enable_dhcp\":false,"
                                + "\"host_routes\":[{\"destination\":\"10.2.0.0/16\",\"nexthop\":\"10.1.0.9\"}]}}")
                .body()
                .path("subnet");
        assertThat(changed.path("gateway_ip").isNull()).isTrue();
        assertThat(changed.at("/dns_nameservers/0").asText()).isEqualTo("10.9.9.9");
        assertThat(changed.at("/host_routes/0/nexthop").asText()).isEqualTo("10.1.0.9");
        port(MEMBER, id, "");
        assertThat(api.delete(MEMBER, path).status()).isEqualTo(409);
    }

    @Test
    void aPortHasTheAddressAndMacItAsksForOrAnyFreeOne() {
        String id = network(MEMBER, "").path("id").asText();
        subnet(id, "");
        JsonNode any = port(MEMBER, id, "").body().path("port");
        assertThat(any.at("/fixed_ips/0/ip_address").asText()).isEqualTo("10.1.0.2");
        assertThat(any.path("mac_address").asText()).startsWith("fa:16:3e:");
        assertThat(any.path("status").asText()).isEqualTo("DOWN");
        assertThat(any.has("binding:host_id")).isTrue();
        String exact = ",\"fixed_ips\":[{\"ip_address\":\"10.1.0.77\"}],\"mac_address\":\"FA:16:3E:00:00:01\"";
        JsonNode asked = port(MEMBER, id, exact).body().path("port");
        assertThat(asked.at("/fixed_ips/0/ip_address").asText()).isEqualTo("10.1.0.77");
        assertThat(asked.path("mac_address").asText()).isEqualTo("fa:16:3e:00:00:01");
        assertThat(port(MEMBER, id, ",\"fixed_ips\":[{\"ip_address\":\"10.1.0.77\"}]")
                        .status())
                .isEqualTo(409);
        assertThat(port(MEMBER, id, ",\"mac_address\":\"fa:16:3e:00:00:01\"").status())
                .isEqualTo(409);
        assertThat(port(MEMBER, id, ",\"fixed_ips\":[{\"ip_address\":\"10.99.0.77\"}]")
                        .status())
                .isEqualTo(400);
        assertThat(port(MEMBER, id, ",\"fixed_ips\":[]").body().at("/port/fixed_ips"))
                .isEmpty();
        assertThat(api.get(MEMBER, V2 + "ports?fixed_ips=ip_address%3D10.1.0.77")
                        .body()
                        .path("ports"))
                .hasSize(1);
    }

    @Test
    void anAddressIsChangedAndTheOldOneIsFree() {
        String id = network(MEMBER, "").path("id").asText();
        subnet(id, "");
        JsonNode port = port(MEMBER, id, "").body().path("port");
        Answer moved = api.put(
                MEMBER,
                V2 + "ports/" + port.path("id").asText(),
                "{\"port\":{\"name\":\"p\",\"fixed_ips\":[{\"ip_address\":\"10.1.0.9\"}]}}");
        assertThat(moved.body().at("/port/fixed_ips/0/ip_address").asText()).isEqualTo("10.1.0.9");
        assertThat(port(MEMBER, id, ",\"fixed_ips\":[{\"ip_address\":\"10.1.0.2\"}]")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aServersInterfaceIsNotPulledFromUnderIt() {
        String id = network(MEMBER, "").path("id").asText();
        subnet(id, "");
        UUID server = UUID.randomUUID();
        Ports ports = api.get(Ports.class);
        Port port = ports.allocate(
                        server,
                        PROJECT,
                        List.of(new OnNetwork(UUID.fromString(id), Optional.empty(), Optional.empty())))
                .getFirst();
        ports.bind(server, "900942A_7882C40");
        String path = V2 + "ports/" + port.id();
        JsonNode shown = api.get(ADMIN, path).body().path("port");
        assertThat(shown.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(shown.path("binding:vif_type").asText()).isEqualTo("pvm_sea");
        assertThat(shown.at("/binding:vif_details/vlan").asText()).isEqualTo("2000");
        assertThat(api.delete(MEMBER, path).status()).isEqualTo(409);
        assertThat(api.put(MEMBER, path, "{\"port\":{\"mac_address\":\"fa:16:3e:00:00:09\"}}")
                        .status())
                .isEqualTo(409);
        assertThat(api.put(MEMBER, path, "{\"port\":{\"name\":\"front\"}}").status())
                .isEqualTo(200);
        assertThat(api.get(MEMBER, V2 + "ports?device_id=" + server).body().path("ports"))
                .hasSize(1);
    }

    @Test
    void quotasAreShownSetEnforcedAndReset() {
        String path = V2 + "quotas/" + PROJECT;
        assertThat(api.get(ADMIN, path).body().at("/quota/port").asInt()).isEqualTo(4);
        assertThat(api.put(ADMIN, path, "{\"quota\":{\"port\":\"1\"}}")
                        .body()
                        .at("/quota/port")
                        .asInt())
                .isEqualTo(1);
        String id = network(MEMBER, "").path("id").asText();
        assertThat(port(MEMBER, id, "").status()).isEqualTo(201);
        Answer over = port(MEMBER, id, "");
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.body().at("/NeutronError/message").asText())
                .isEqualTo("Quota exceeded for resources: ['port'].");
        assertThat(api.get(ADMIN, path + "/details")
                        .body()
                        .at("/quota/port/used")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get(ADMIN, V2 + "quotas")
                        .body()
                        .at("/quotas/0/project_id")
                        .asText())
                .isEqualTo(PROJECT);
        assertThat(api.delete(ADMIN, path).status()).isEqualTo(204);
        assertThat(api.get(ADMIN, path).body())
                .isEqualTo(api.get(ADMIN, path + "/default").body());
        assertThat(api.put(ADMIN, path, "{\"quota\":{\"router\":1}}").status()).isEqualTo(400);
        assertThat(api.put(ADMIN, path, "{\"quota\":{\"port\":-2}}").status()).isEqualTo(400);
    }

    @Test
    void versionsAndExtensionsSayWhatIsThere() {
        assertThat(api.get(MEMBER, "network").body().at("/versions/0/id").asText())
                .isEqualTo("v2.0");
        assertThat(api.get(MEMBER, "network/v2.0/")
                        .body()
                        .at("/resources/0/collection")
                        .asText())
                .isEqualTo("networks");
        assertThat(api.get(MEMBER, V2 + "extensions/provider").status()).isEqualTo(200);
        assertThat(api.get(MEMBER, V2 + "extensions/router").status()).isEqualTo(404);
        assertThat(api.get(MEMBER, V2 + "security-groups").status()).isEqualTo(404);
        assertThat(api.get(MEMBER, V2 + "extensions").body().path("extensions").findValuesAsText("alias"))
                .contains("binding", "quotas")
                .doesNotContain("security-group", "router");
    }
}
