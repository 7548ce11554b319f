package io.mullion.controller.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import io.mullion.controller.configuration.Settings;
import io.mullion.controller.database.Database;
import io.mullion.controller.database.DatabaseModule;
import io.mullion.controller.database.TestDatabase;
import io.mullion.controller.http.ApiServer;
import io.mullion.controller.http.HttpConfig;
import io.mullion.controller.http.HttpModule;
import io.mullion.controller.http.Json;
import io.mullion.controller.identity.bootstrap.IdentityBootstrap;
import io.mullion.controller.identity.bootstrap.Plan;
import io.mullion.fixtures.time.TestingClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The embedded identity service over real HTTP and a real database, on a clock that tests move. */
public final class IdentityFixture implements AutoCloseable {
    /** The administrator's password. */
    public static final String PASSWORD = "passw0rd";

    private final Database database;
    private final Injector injector;
    private final ApiServer server;
    private final TestingClock clock;
    private final HttpClient client = HttpClient.newHttpClient();

    /** On an empty database file, bootstrapped. */
    public IdentityFixture() {
        this(TestDatabase.H2);
    }

    /** On an empty database of a kind, bootstrapped. */
    public IdentityFixture(TestDatabase kind) {
        this(kind.open(), new TestingClock());
        injector.getInstance(IdentityBootstrap.class).run(Plan.of(PASSWORD));
    }

    /** A controller more on the same database and clock. */
    public IdentityFixture(IdentityFixture other) {
        this(other.database, other.clock);
    }

    private IdentityFixture(Database database, TestingClock clock) {
        this.database = database;
        this.clock = clock;
        List<Module> modules = new ArrayList<>();
        modules.add(new DatabaseModule(database));
        modules.add(new HttpModule(new HttpConfig("127.0.0.1", 0)));
        modules.add(IdentityModule.from(Settings.of("[identity]\npassword_rounds = 4\nrevocation_poll = 0\n")));
        modules.add(new AbstractModule() {
            @Override
            protected void configure() {
                binder().requireExplicitBindings();
                bind(Clock.class).toInstance(clock);
            }
        });
        injector = Guice.createInjector(modules);
        server = injector.getInstance(ApiServer.class);
        server.start();
    }

    /** An answer. */
    public record Answer(int status, JsonNode body, java.net.http.HttpHeaders headers) {
        /** The token that a log-in gave. */
        public String token() {
            return headers.firstValue("X-Subject-Token").orElseThrow();
        }

        /** Id of the one thing in the body. */
        public String id() {
            return body.properties().iterator().next().getValue().path("id").asText();
        }
    }

    public URI uri() {
        return server.uri();
    }

    public TestingClock clock() {
        return clock;
    }

    public <T> T get(Class<T> type) {
        return injector.getInstance(type);
    }

    /** A token of the administrator for the first project. */
    public String admin() {
        return login("admin", PASSWORD, project("ibm-default")).token();
    }

    /** A scope by the project's name. */
    public static String project(String name) {
        return "{'project': {'name': '" + name + "', 'domain': {'id': 'default'}}}";
    }

    /** Logs a user of the default domain in. @param scope JSON with single quotes, or empty */
    public Answer login(String user, String password, String scope) {
        return call("", "POST", "v3/auth/tokens", """
                {'auth': {'identity': {'methods': ['password'], 'password': {'user': {'name': '%s',
                'domain': {'name': 'Default'}, 'password': '%s'}}}%s}}""".formatted(
                        user, password, scope.isEmpty() ? "" : ", 'scope': " + scope));
    }

    /** Makes something, and says its id. */
    public String make(String token, String path, String json) {
        Answer answer = call(token, "POST", path, json);
        if (answer.status() != 201) {
            throw new AssertionError(path + ": " + answer.status() + " " + answer.body());
        }
        return answer.id();
    }

    /** A call without a body. */
    public Answer call(String token, String method, String path, String... headers) {
        return send(request(token, path).method(method, HttpRequest.BodyPublishers.noBody()), headers);
    }

    /** A call with a JSON body, whose quotes may be single ones. */
    public Answer call(String token, String method, String path, String json) {
        return send(request(token, path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    private HttpRequest.Builder request(String token, String path) {
        clock.advance(Duration.ofMillis(1)); // so that nothing happens at the same instant
        HttpRequest.Builder request =
                HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : URI.create(server.uri() + path));
        return token.isEmpty() ? request : request.header("X-Auth-Token", token);
    }

    private Answer send(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), Json.MAPPER.readTree(answer.body()), answer.headers());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
