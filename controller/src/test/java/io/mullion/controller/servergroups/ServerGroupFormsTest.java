package io.mullion.controller.servergroups;

import static io.mullion.controller.identity.TestingIdentity.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.controller.ApiFixture;
import io.mullion.controller.ApiFixture.Answer;
import io.mullion.controller.computequotas.ComputeQuotasConfig;
import io.mullion.controller.computequotas.ComputeQuotasModule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerGroupFormsTest {
    private static ApiFixture api;

    @BeforeAll
    static void start() {
        api = new ApiFixture(new ComputeQuotasModule(ComputeQuotasConfig.USUAL), new ServerGroupsModule());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.1 | \"policies\":[\"affinity\"] | 200 | 5",
                "2.13 | \"policies\":[\"anti-affinity\"] | 200 | 7",
                "2.14 | \"policies\":[\"soft-affinity\"] | 400 | 0",
                "2.15 | \"policies\":[\"soft-affinity\"] | 200 | 7",
                "2.15 | \"policies\":[\"affinity\",\"anti-affinity\"] | 400 | 0",
                "2.1 | \"policies\":[] | 400 | 0",
                "2.63 | \"policy\":\"affinity\" | 400 | 0",
                "2.64 | \"policies\":[\"affinity\"] | 400 | 0",
                "2.64 | \"policy\":\"soft-anti-affinity\" | 200 | 7",
                "2.64 | \"policy\":\"anti-affinity\",\"rules\":{\"max_server_per_host\":3} | 200 | 7",
                "2.64 | \"policy\":\"anti-affinity\",\"rules\":{\"max_server_per_host\":0} | 400 | 0",
                "2.64 | \"policy\":\"affinity\",\"rules\":{\"max_server_per_host\":3} | 400 | 0",
                "2.64 | \"policy\":\"near\" | 400 | 0",
            })
    void aGroupHasTheFormOfItsMicroversion(String version, String fields, int status, int size) {
        Answer answer = api.post(
                MEMBER,
                "compute/v2.1/os-server-groups",
                "{\"server_group\":{\"name\":\"web\"," + fields + "}}",
                "X-OpenStack-Nova-API-Version",
                version);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.body().path("server_group")).hasSize(size);
    }
}
