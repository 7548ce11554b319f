package io.mullion.controller.servergroups;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static io.mullion.controller.identity.TestingIdentity.MEMBER;
import static io.mullion.controller.identity.TestingIdentity.PROJECT;
import static io.mullion.controller.identity.TestingIdentity.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.ApiFixture;
import io.mullion.controller.ApiFixture.Answer;
import io.mullion.controller.computequotas.ComputeQuotasConfig;
import io.mullion.controller.computequotas.ComputeQuotasModule;
import io.mullion.controller.configuration.Settings;
import io.mullion.spi.placement.CollocationRule;
import io.mullion.spi.placement.CollocationRule.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerGroupsResourceTest {
    private static final String GROUPS = "compute/v2.1/os-server-groups";
    private static final String VERSION = "X-OpenStack-Nova-API-Version";
    private ApiFixture api;

    @BeforeEach
    void start() {
        api = new ApiFixture(
                new ComputeQuotasModule(ComputeQuotasConfig.from(
                        Settings.of("[quota]\nserver_groups = 3\nserver_group_members = 2\n"))),
                new ServerGroupsModule());
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private Answer create(String fields, String version) {
        return api.post(MEMBER, GROUPS, "{\"server_group\":{\"name\":\"web\"," + fields + "}}", VERSION, version);
    }

    @Test
    void aGroupIsListedShownAndDeletedByItsProjectOnly() {
        String id = create("\"policies\":[\"affinity\"]", "2.1")
                .body()
                .at("/server_group/id")
                .asText();
        assertThat(api.get(MEMBER, GROUPS).body().path("server_groups")).hasSize(1);
        assertThat(api.get(STRANGER, GROUPS).body().path("server_groups")).isEmpty();
        assertThat(api.get(STRANGER, GROUPS + "/" + id).status()).isEqualTo(404);
        assertThat(api.delete(STRANGER, GROUPS + "/" + id).status()).isEqualTo(404);
        assertThat(api.get(ADMIN, GROUPS + "?all_projects=True").body().path("server_groups"))
                .hasSize(1);
        assertThat(api.get(MEMBER, GROUPS + "/web").status()).isEqualTo(404);
        assertThat(api.delete(MEMBER, GROUPS + "/" + id).status()).isEqualTo(204);
        assertThat(api.get(MEMBER, GROUPS + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void listsAreCutByLimitAndOffset() {
        for (String policy : List.of("affinity", "anti-affinity", "affinity")) {
            create("\"policies\":[\"" + policy + "\"]", "2.1");
        }
        JsonNode page = api.get(MEMBER, GROUPS + "?limit=1&offset=1").body().path("server_groups");
        assertThat(page).hasSize(1);
        assertThat(page.at("/0/policies/0").asText()).isEqualTo("anti-affinity");
        assertThat(create("\"policies\":[\"affinity\"]", "2.1").status()).isEqualTo(403);
    }

    @Test
    void membersComeAndGoAndTheSchedulerSeesWhereTheyAre() {
        ServerGroups groups = api.get(ServerGroups.class);
        UUID group =
                UUID.fromString(create("\"policy\":\"anti-affinity\",\"rules\":{\"max_server_per_host\":2}", "2.64")
                        .body()
                        .at("/server_group/id")
                        .asText());
        UUID first = server("web1", "900942A_7882C40");
        UUID second = server("web2", null);
        api.database().useTransaction(handle -> {
            groups.join(handle, group, first);
            groups.join(handle, group, first);
            groups.join(handle, group, second);
        });
        assertThatThrownBy(() -> api.database().useTransaction(handle -> groups.join(handle, group, UUID.randomUUID())))
                .hasMessage("Quota exceeded, too many servers in group");
        assertThat(groups.groupsOf(List.of(first, second)))
                .isEqualTo(Map.of(first, List.of(group), second, List.of(group)));
        CollocationRule rule = groups.rules(second).getFirst();
        assertThat(rule.maximumPerHost()).isEqualTo(2);
        assertThat(rule.members())
                .containsExactly(new Member(first, "web1", Set.of("900942A_7882C40"), Optional.empty()));
        api.database().useTransaction(handle -> groups.leave(handle, first));
        assertThat(api.get(MEMBER, GROUPS + "/" + group).body().at("/server_group/members"))
                .hasSize(1);
    }

    private UUID server(String name, String host) {
        UUID id = UUID.randomUUID();
        api.database()
                .useTransaction(handle -> handle.createUpdate("""
                        INSERT INTO servers (id, project_id, user_id, name, hostname, vm_state, power_state, generation,
                            locked, locked_by_admin, flavor_id, flavor, options, metadata, reservation_id, launch_index,
                            progress, host, created_at, updated_at)
                        VALUES (:id, :project, 'joe', :name, :name, 'ACTIVE', 'RUNNING', 1, FALSE, FALSE, 'f', '{}', '{}',
                            '{}', 'r-1', 0, 0, :host, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)""")
                        .bind("id", id)
                        .bind("project", PROJECT)
                        .bind("name", name)
                        .bind("host", host)
                        .execute());
        return id;
    }
}
