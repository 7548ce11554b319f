package io.mullion.controller.networks;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static io.mullion.controller.identity.TestingIdentity.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.controller.ApiFixture;
import io.mullion.controller.ApiFixture.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkRefusalsTest {
    private static final String V2 = "network/v2.0/";
    private static ApiFixture api;
    private static String id;

    @BeforeAll
    static void start() {
        api = new ApiFixture(new NetworksModule(NetworksConfig.DEFAULTS));
        id = make(ADMIN, "networks", "{\"network\":{\"provider:segmentation_id\":100}}")
                .body()
                .at("/network/id")
                .asText();
        make(
                MEMBER,
                "subnets",
                "{\"subnet\":{\"network_id\":\"" + id + "\",\"ip_version\":4,\"cidr\":\"10.200.0.0/24\"}}");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static Answer make(String token, String collection, String body) {
        return api.post(token, V2 + collection, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"network\":{\"colour\":\"red\"}} | colour",
                "{\"network\":{\"name\":7}} | name",
                "{\"network\":{\"admin_state_up\":\"perhaps\"}} | admin_state_up",
                "{\"network\":{\"provider:network_type\":\"vxlan\"}} | provider:network_type",
                "{\"network\":{\"provider:segmentation_id\":\"4095\"}} | provider:segmentation_id",
                "{\"network\":{\"provider:segmentation_id\":0}} | provider:segmentation_id",
                "{\"network\":{\"mtu\":7}} | mtu",
                "{\"network\":{\"mtu\":\"many\"}} | mtu",
                "{\"network\":{\"provider:network_type\":\"flat\",\"provider:segmentation_id\":5}} | segmentation_id",
                "{} | ",
                "{\"network\":{},\"networks\":[{}]} | "
            })
    void aBadNetworkIsRefusedByTheNameOfItsField(String body, String field) {
        Answer answer = make(ADMIN, "networks", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/NeutronError/message").asText()).contains(field == null ? "" : field);
        assertThat(api.get(ADMIN, V2 + "networks").body().path("networks")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"cidr\":\"10.1.0.0/40\" | 400 | cidr",
                "\"cidr\":\"10.1.0.0/24\",\"ip_version\":6 | 400 | ip_version",
                "\"cidr\":\"10.1.0.0/24\",\"gateway_ip\":\"gate\" | 400 | gateway_ip",
                "\"cidr\":\"10.1.0.0/24\",\"gateway_ip\":\"10.2.0.1\" | 400 | Gateway",
                "\"cidr\":\"10.1.0.0/24\",\"gateway_ip\":\"10.1.0.5\",\"allocation_pools\":[{\"start\":\"10.1.0.2\",\"end\":\"10.1.0.9\"}] | 409 | Gateway",
                "\"cidr\":\"10.1.0.0/24\",\"allocation_pools\":[{\"start\":\"10.1.1.2\",\"end\":\"10.1.1.9\"}] | 400 | allocation pool",
                "\"cidr\":\"10.1.0.0/24\",\"allocation_pools\":[{\"start\":\"10.1.0.9\",\"end\":\"10.1.0.2\"}] | 400 | allocation pool",
                "\"cidr\":\"10.1.0.0/24\",\"dns_nameservers\":[\"nobody\"] | 400 | dns_nameservers",
                "\"cidr\":\"10.0.0.0/8\" | 400 | overlaps",
            })
    void aBadSubnetIsRefused(String fields, int status, String word) {
        Answer answer = make(MEMBER, "subnets", "{\"subnet\":{\"network_id\":\"" + id + "\"," + fields + "}}");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().at("/NeutronError/message").asText()).contains(word);
    }
}
