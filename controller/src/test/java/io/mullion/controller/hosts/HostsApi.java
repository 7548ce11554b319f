package io.mullion.controller.hosts;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.inject.Binder;
import com.google.inject.multibindings.Multibinder;
import io.mullion.controller.ApiFixture;
import io.mullion.controller.ApiFixture.Answer;
import io.mullion.spi.compute.ComputeDriver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The compute API with a few hosts behind it, over HTTP. */
final class HostsApi implements AutoCloseable {
    static final String A = "9119MME_1009425";
    static final String B = "9119MME_0696010";
    static final String C = "828422A_10A35CB";

    final TestingHosts driver = new TestingHosts(A, B, C);
    final ApiFixture api;

    HostsApi() {
        HostsConfig config = new HostsConfig(
                Duration.ofSeconds(100), Duration.ofMillis(1), Duration.ofMinutes(3), "nova", "127.0.0.1");
        api = new ApiFixture(new HostsModule(config), this::drivers);
        api.get(HostReporter.class).poll();
        HostGroups groups = api.get(HostGroups.class);
        groups.bring(43, "hb01_mn", Map.of("initialpolicy-id", "4", "hapolicy-id", "1"), List.of(A));
        groups.bring(44, "hb01_me", Map.of("initialpolicy-id", "2", "availability_zone", "me"), List.of(B));
    }

    private void drivers(Binder binder) {
        Multibinder.newSetBinder(binder, ComputeDriver.class).addBinding().toInstance(driver);
    }

    /** A server on a host. */
    String server(String host, String name) {
        UUID id = UUID.randomUUID();
        api.database().useTransaction(handle -> handle.execute("""
                        INSERT INTO servers (id, project_id, user_id, name, hostname, vm_state, power_state, generation,
                            locked, locked_by_admin, flavor_id, flavor, options, metadata, host, reservation_id,
                            launch_index, progress, created_at, updated_at)
                        VALUES (?, 'p', 'u', ?, 's', 'ACTIVE', 'RUNNING', 1, FALSE, FALSE, 'f', '{}', '{}', '{}', ?, 'r',
                            0, 0, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)""", id, name, host));
        return id.toString();
    }

    /** The server is gone. */
    void removed(String id) {
        api.database()
                .useTransaction(handle -> handle.execute(
                        "UPDATE servers SET deleted_at = CURRENT_TIMESTAMP WHERE id = ?", UUID.fromString(id)));
    }

    /** What an administrator is answered. */
    JsonNode get(String version, String path) {
        Answer answer = ask(version, path);
        assertThat(answer.status()).as("%s %s", version, answer.body()).isEqualTo(200);
        return answer.body();
    }

    Answer ask(String version, String path) {
        return api.getWith(ADMIN, "compute/v2.1/" + path, "X-OpenStack-Nova-API-Version", version);
    }

    Answer put(String version, String path, String body) {
        return api.put(ADMIN, "compute/v2.1/" + path, body, "X-OpenStack-Nova-API-Version", version);
    }

    Answer post(String path, String body) {
        return api.post(ADMIN, "compute/v2.1/" + path, body);
    }

    /** One field of all entries of a list. */
    static List<String> each(JsonNode list, String field) {
        return list.findValuesAsText(field);
    }

    @Override
    public void close() {
        api.close();
    }
}
