package io.mullion.controller.servers.create;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewServersTest {
    @ParameterizedTest
    @CsvSource({
        "aix1, aix1",
        "My Server_1, my-server-1",
        "'  db.prod.example  ', db-prod-example",
        "-edge-, edge",
        "İstanbul, stanbul",
        "日本, server"
    })
    void aNameBecomesWhatAnOperatingSystemAccepts(String name, String hostname) {
        assertThat(NewServers.hostname(name)).isEqualTo(hostname);
    }
}
