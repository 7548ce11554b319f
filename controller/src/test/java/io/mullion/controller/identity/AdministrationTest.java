package io.mullion.controller.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.database.TestDatabase;
import io.mullion.controller.identity.IdentityFixture.Answer;
import io.mullion.controller.identity.bootstrap.IdentityBootstrap;
import io.mullion.controller.identity.bootstrap.Plan;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Projects, users, groups, roles and who has which. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AdministrationTest {

    private static final Map<TestDatabase, IdentityFixture> FIXTURES = new EnumMap<>(TestDatabase.class);

    private final IdentityFixture identity;
    private final String admin;

    AdministrationTest(TestDatabase kind) {
        identity = FIXTURES.computeIfAbsent(kind, IdentityFixture::new);
        admin = identity.admin();
    }

    @AfterAll
    static void close() {
        FIXTURES.values().forEach(IdentityFixture::close);
        FIXTURES.clear();
    }

    @Test
    void bootstrappingAgainChangesNothingButAPasswordThatDiffers() {
        IdentityBootstrap bootstrap = identity.get(IdentityBootstrap.class);
        JsonNode before = identity.call(admin, "GET", "v3/endpoints").body();
        bootstrap.run(Plan.of(IdentityFixture.PASSWORD));
        assertThat(identity.call(admin, "GET", "v3/endpoints").body()).isEqualTo(before);
        assertThat(identity.call(admin, "GET", "v3/roles").body().path("roles").findValuesAsText("name"))
                .containsAll(IdentityBootstrap.ROLES);
        bootstrap.run(Plan.of(IdentityFixture.PASSWORD).at(URI.create("https://power.example:5000/")));
        assertThat(identity.call(admin, "GET", "v3/auth/catalog").body().toString())
                .contains("https://power.example:5000/compute/v2.1")
                .doesNotContain("(public)");
        bootstrap.run(Plan.of(IdentityFixture.PASSWORD));
    }

    @Test
    void aProjectKeepsWhatClientsAddAndRefusesWhatIsNoProject() {
        Answer made = identity.call(
                admin, "POST", "v3/projects", "{'project': {'name': 'extra', 'colour': 'blue', 'tags': ['b', 'a']}}");
        assertThat(made.status()).isEqualTo(201);
        JsonNode project =
                identity.call(admin, "GET", "v3/projects/" + made.id()).body().path("project");
        assertThat(project.path("colour").asText()).isEqualTo("blue");
        assertThat(project.path("tags").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(project.path("parent_id").asText()).isEqualTo("default");
        assertThat(project.path("is_domain").asBoolean()).isFalse();
        assertThat(identity.call(admin, "POST", "v3/projects", "{'project': {'name': 'extra'}}")
                        .status())
                .isEqualTo(409);
        assertThat(identity.call(admin, "POST", "v3/projects", "{'project': {'name': ''}}")
                        .status())
                .isEqualTo(400);
        assertThat(identity.call(admin, "POST", "v3/projects", "{'project': {'name': 'x', 'enabled': 'yes'}}")
                        .status())
                .isEqualTo(400);
        assertThat(identity.call(admin, "GET", "v3/projects/extra").status()).isEqualTo(404);
    }

    @Test
    void projectsAreFilteredAndPagedInTheDatabase() {
        for (int i = 0; i < 5; i++) {
            identity.make(admin, "v3/projects", "{'project': {'name': 'Page_" + i + "', 'tags': ['t" + i % 2 + "']}}");
        }
        Set<String> seen = new TreeSet<>();
        String next = "v3/projects?name__istartswith=page_&limit=2";
        int pages = 0;
        while (!next.equals("null")) {
            JsonNode page = identity.call(admin, "GET", next).body();
            seen.addAll(page.path("projects").findValuesAsText("name"));
            next = page.at("/links/next").asText();
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).containsExactly("Page_0", "Page_1", "Page_2", "Page_3", "Page_4");
        assertThat(names("v3/projects?tags=t1", "projects")).containsExactlyInAnyOrder("Page_1", "Page_3");
        assertThat(names("v3/projects?name__contains=age%5F&not-tags-any=t1", "projects"))
                .containsExactlyInAnyOrder("Page_0", "Page_2", "Page_4");
        assertThat(identity.call(admin, "GET", "v3/projects?limit=x").status()).isEqualTo(400);
    }

    @Test
    void aTreeOfProjectsHandsRolesDown() {
        String top = identity.make(admin, "v3/projects", "{'project': {'name': 'top'}}");
        String leaf = identity.make(admin, "v3/projects", "{'project': {'name': 'leaf', 'parent_id': '" + top + "'}}");
        String user = user("heir");
        String role = role("viewer");
        String grant = "v3/OS-INHERIT/projects/" + top + "/users/" + user + "/roles/" + role + "/inherited_to_projects";
        assertThat(identity.call(admin, "PUT", grant).status()).isEqualTo(204);
        assertThat(identity.call(admin, "HEAD", grant).status()).isEqualTo(204);
        assertThat(identity.login("heir", "secret", IdentityFixture.project("leaf"))
                        .status())
                .isEqualTo(201);
        assertThat(identity.login("heir", "secret", IdentityFixture.project("top"))
                        .status())
                .isEqualTo(401);
        JsonNode effective = identity.call(admin, "GET", "v3/role_assignments?effective&user.id=" + user)
                .body();
        assertThat(effective.at("/role_assignments/0/scope/project/id").asText())
                .isEqualTo(leaf);
        assertThat(identity.call(admin, "GET", "v3/projects/" + leaf + "?parents_as_ids")
                        .body()
                        .at("/project/parents/" + top + "/default")
                        .isNull())
                .isTrue();
        assertThat(identity.call(admin, "DELETE", "v3/projects/" + top).status())
                .isEqualTo(403);
    }

    @Test
    void aDisabledProjectVoidsItsTokensAndADisabledUserItsOwn() {
        String project = identity.make(admin, "v3/projects", "{'project': {'name': 'brief'}}");
        String user = user("brief");
        give(project, user, "viewer");
        String token = identity.login("brief", "secret", IdentityFixture.project("brief"))
                .token();
        assertThat(identity.call(token, "GET", "v3/auth/projects").status()).isEqualTo(200);
        patch("v3/projects/" + project, "{'project': {'enabled': false}}");
        assertThat(identity.call(token, "GET", "v3/auth/projects").status()).isEqualTo(401);
        patch("v3/projects/" + project, "{'project': {'enabled': true}}");
        assertThat(identity.call(token, "GET", "v3/auth/projects").status()).isEqualTo(401);
        String again = identity.login("brief", "secret", IdentityFixture.project("brief"))
                .token();
        patch("v3/users/" + user, "{'user': {'enabled': false}}");
        assertThat(identity.call(again, "GET", "v3/auth/projects").status()).isEqualTo(401);
        assertThat(identity.login("brief", "secret", "").status()).isEqualTo(401);
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneFromTokensThatExist() {
        String project = identity.make(admin, "v3/projects", "{'project': {'name': 'roles'}}");
        String user = user("roles");
        give(project, user, "viewer");
        give(project, user, "vm_user");
        String token = identity.login("roles", "secret", IdentityFixture.project("roles"))
                .token();
        String path = "v3/projects/" + project + "/users/" + user + "/roles/";
        assertThat(shownRoles(token)).containsExactlyInAnyOrder("viewer", "vm_user");
        assertThat(identity.call(admin, "DELETE", path + role("viewer")).status())
                .isEqualTo(204);
        assertThat(shownRoles(token)).containsExactly("vm_user");
        assertThat(identity.call(admin, "DELETE", path + role("viewer")).status())
                .isEqualTo(404);
        assertThat(identity.call(admin, "DELETE", path + role("vm_user")).status())
                .isEqualTo(204);
        assertThat(identity.call(token, "GET", "v3/auth/projects").status()).isEqualTo(401);
    }

    @Test
    void aGroupsRolesAreItsMembers() {
        String project = identity.make(admin, "v3/projects", "{'project': {'name': 'crew'}}");
        String group = identity.make(admin, "v3/groups", "{'group': {'name': 'crew'}}");
        String user = user("sailor");
        identity.call(admin, "PUT", "v3/projects/" + project + "/groups/" + group + "/roles/" + role("deployer"));
        assertThat(identity.login("sailor", "secret", IdentityFixture.project("crew"))
                        .status())
                .isEqualTo(401);
        String membership = "v3/groups/" + group + "/users/" + user;
        assertThat(identity.call(admin, "PUT", membership).status()).isEqualTo(204);
        String token = identity.login("sailor", "secret", IdentityFixture.project("crew"))
                .token();
        assertThat(shownRoles(token)).containsExactly("deployer");
        assertThat(names("v3/users/" + user + "/groups", "groups")).containsExactly("crew");
        assertThat(names("v3/users/" + user + "/projects", "projects")).containsExactly("crew");
        JsonNode names = identity.call(
                        admin, "GET", "v3/role_assignments?include_names=true&scope.project.id=" + project)
                .body();
        assertThat(names.at("/role_assignments/0/group/name").asText()).isEqualTo("crew");
        assertThat(names.at("/role_assignments/0/scope/project/domain/name").asText())
                .isEqualTo("Default");
        assertThat(identity.call(admin, "DELETE", membership).status()).isEqualTo(204);
        assertThat(identity.call(token, "GET", "v3/auth/projects").status()).isEqualTo(401);
    }

    @Test
    void usersChangeTheirPasswordWithTheOldOneAndAreLockedOutAfterTooManyWrongOnes() {
        String user = user("joe");
        String token = identity.login("joe", "secret", "").token();
        String change = "{'user': {'original_password': '%s', 'password': '%s'}}";
        String path = "v3/users/" + user + "/password";
        assertThat(identity.call("", "POST", path, change.formatted("wrong", "next"))
                        .status())
                .isEqualTo(401);
        assertThat(identity.call("", "POST", path, change.formatted("secret", "next"))
                        .status())
                .isEqualTo(204);
        assertThat(identity.call(token, "GET", "v3/auth/projects").status()).isEqualTo(401);
        assertThat(identity.login("joe", "next", "").status()).isEqualTo(201);
        for (int i = 0; i < 10; i++) {
            assertThat(identity.login("joe", "guess" + i, "").status()).isEqualTo(401);
        }
        assertThat(identity.login("joe", "next", "").status()).isEqualTo(401);
        identity.clock().advance(Duration.ofMinutes(6));
        assertThat(identity.login("joe", "next", "").status()).isEqualTo(201);
    }

    @Test
    void membersSeeThemselvesAndNobodyElse() {
        String project = identity.make(admin, "v3/projects", "{'project': {'name': 'small'}}");
        String user = user("small");
        give(project, user, "vm_user");
        String token = identity.login("small", "secret", IdentityFixture.project("small"))
                .token();
        assertThat(identity.call(token, "GET", "v3/users/" + user).status()).isEqualTo(200);
        assertThat(identity.call(token, "GET", "v3/projects/" + project).status())
                .isEqualTo(200);
        assertThat(identity.call(token, "GET", "v3/users/" + user + "/projects").status())
                .isEqualTo(200);
        for (String path : List.of(
                "v3/users",
                "v3/projects",
                "v3/domains",
                "v3/roles",
                "v3/role_assignments",
                "v3/services",
                "v3/users/nobody",
                "v3/projects/nothing")) {
            assertThat(identity.call(token, "GET", path).status()).as(path).isEqualTo(403);
        }
        assertThat(identity.call(token, "POST", "v3/projects", "{'project': {'name': 'mine'}}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aDomainMustBeDisabledToGoAndTakesEverythingInItAlong() {
        String domain = identity.make(admin, "v3/domains", "{'domain': {'name': 'Other'}}");
        String inside = "'domain_id': '" + domain + "'";
        String user = identity.make(admin, "v3/users", "{'user': {'name': 'admin', " + inside + "}}");
        String project = identity.make(admin, "v3/projects", "{'project': {'name': 'p', " + inside + "}}");
        identity.make(
                admin, "v3/projects", "{'project': {'name': 'q', 'parent_id': '" + project + "', " + inside + "}}");
        String group = identity.make(admin, "v3/groups", "{'group': {'name': 'g', " + inside + "}}");
        give(project, user, "viewer");
        assertThat(identity.call(admin, "DELETE", "v3/domains/" + domain).status())
                .isEqualTo(403);
        patch("v3/domains/" + domain, "{'domain': {'enabled': false}}");
        assertThat(identity.call(admin, "DELETE", "v3/domains/" + domain).status())
                .isEqualTo(204);
        for (String path : List.of("users/" + user, "projects/" + project, "groups/" + group, "domains/" + domain)) {
            assertThat(identity.call(admin, "GET", "v3/" + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void impliedRolesComeWithTheirPrior() {
        String project = identity.make(admin, "v3/projects", "{'project': {'name': 'implied'}}");
        String user = user("implied");
        assertThat(identity.call(admin, "GET", "v3/role_inferences").body().path("role_inferences"))
                .isEmpty();
        String rule = "v3/roles/" + role("storage_manager") + "/implies/" + role("viewer");
        assertThat(identity.call(admin, "PUT", rule).status()).isEqualTo(201);
        give(project, user, "storage_manager");
        String token = identity.login("implied", "secret", IdentityFixture.project("implied"))
                .token();
        assertThat(shownRoles(token)).containsExactlyInAnyOrder("storage_manager", "viewer");
        assertThat(identity.call(admin, "DELETE", rule).status()).isEqualTo(204);
        assertThat(shownRoles(token)).containsExactly("storage_manager");
    }

    @Test
    void whatIsImmutableStaysUntilTheOptionIsTakenAway() {
        String id =
                identity.make(admin, "v3/projects", "{'project': {'name': 'rock', 'options': {'immutable': true}}}");
        String path = "v3/projects/" + id;
        assertThat(identity.call(admin, "PATCH", path, "{'project': {'name': 'sand'}}")
                        .status())
                .isEqualTo(403);
        assertThat(identity.call(admin, "DELETE", path).status()).isEqualTo(403);
        patch(path, "{'project': {'options': {'immutable': null}}}");
        assertThat(identity.call(admin, "DELETE", path).status()).isEqualTo(204);
    }

    @Test
    void theCatalogueShowsWhatIsEnabledAndRefusesUrlsThatNameNothing() {
        String service = identity.make(admin, "v3/services", "{'service': {'type': 'dns', 'name': 'names'}}");
        String endpoint = "{'endpoint': {'service_id': '" + service + "', 'interface': 'public', 'url': '%s',"
                + " 'region_id': 'north'}}";
        assertThat(identity.call(admin, "POST", "v3/endpoints", endpoint.formatted("http://dns/%(nothing)s"))
                        .status())
                .isEqualTo(400);
        String id = identity.make(admin, "v3/endpoints", endpoint.formatted("http://dns/%(tenant_id)s"));
        assertThat(identity.call(admin, "GET", "v3/regions/north").status()).isEqualTo(200);
        assertThat(identity.call(admin, "DELETE", "v3/regions/north").status()).isEqualTo(403);
        assertThat(identity.call(admin, "GET", "v3/auth/catalog").body().findValuesAsText("url"))
                .anyMatch(url -> url.matches("http://dns/[0-9a-f]{32}"));
        patch("v3/endpoints/" + id, "{'endpoint': {'enabled': false}}");
        assertThat(identity.call(admin, "GET", "v3/auth/catalog").body().findValuesAsText("url"))
                .noneMatch(url -> url.startsWith("http://dns/"));
        assertThat(identity.call(admin, "DELETE", "v3/services/" + service).status())
                .isEqualTo(204);
        assertThat(identity.call(admin, "GET", "v3/endpoints/" + id).status()).isEqualTo(404);
    }

    private String user(String name) {
        return identity.make(admin, "v3/users", "{'user': {'name': '" + name + "', 'password': 'secret'}}");
    }

    private String role(String name) {
        return identity.call(admin, "GET", "v3/roles?name=" + name)
                .body()
                .at("/roles/0/id")
                .asText();
    }

    private void give(String project, String user, String role) {
        assertThat(identity.call(admin, "PUT", "v3/projects/" + project + "/users/" + user + "/roles/" + role(role))
                        .status())
                .isEqualTo(204);
    }

    private void patch(String path, String json) {
        assertThat(identity.call(admin, "PATCH", path, json).status()).isEqualTo(200);
    }

    private List<String> names(String path, String collection) {
        return identity.call(admin, "GET", path).body().path(collection).findValuesAsText("name");
    }

    private List<String> shownRoles(String token) {
        return identity.call(token, "GET", "v3/auth/tokens", "X-Subject-Token", token)
                .body()
                .at("/token/roles")
                .findValuesAsText("name");
    }
}
