package io.mullion.controller;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import io.mullion.controller.database.Database;
import io.mullion.controller.database.DatabaseModule;
import io.mullion.controller.database.TestDatabase;
import io.mullion.controller.http.ApiServer;
import io.mullion.controller.http.HttpConfig;
import io.mullion.controller.http.HttpModule;
import io.mullion.controller.http.Json;
import io.mullion.controller.identity.TestingIdentity;
import io.mullion.controller.operations.OperationRunner;
import io.mullion.controller.operations.OperationsConfig;
import io.mullion.controller.operations.OperationsModule;
import io.mullion.fixtures.time.TestingClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The service with some of its features, over real HTTP and a real database: for tests of one feature. Identity is
 * {@link TestingIdentity}.
 */
public final class ApiFixture implements AutoCloseable {
    private final Database database;
    private final Injector injector;
    private final ApiServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final TestingClock clock = new TestingClock();

    /** With the modules of the features under test. */
    public ApiFixture(Module... features) {
        database = TestDatabase.H2.open();
        List<Module> modules = new ArrayList<>(List.of(features));
        modules.add(new DatabaseModule(database));
        modules.add(new HttpModule(new HttpConfig("127.0.0.1", 0)));
        modules.add(
                new OperationsModule(new OperationsConfig("test", 50, Duration.ofMillis(500), Duration.ofSeconds(2))));
        modules.add(new TestingIdentity());
        modules.add(new AbstractModule() {
            @Override
            protected void configure() {
                binder().requireExplicitBindings();
                bind(Clock.class).toInstance(Clock.systemUTC());
            }
        });
        injector = Guice.createInjector(modules);
        server = injector.getInstance(ApiServer.class);
        server.start();
        injector.getInstance(OperationRunner.class).start();
    }

    /** An answer: status, headers and body, which is a missing node when empty. */
    public record Answer(int status, JsonNode body, java.net.http.HttpHeaders headers) {}

    /** An instance of the service, for what cannot be asked over HTTP. */
    public <T> T get(Class<T> type) {
        return injector.getInstance(type);
    }

    /** The database of this service. */
    public Database database() {
        return database;
    }

    /** A clock for those who want one that stands still. */
    public TestingClock clock() {
        return clock;
    }

    /** Asks for a page. @param token see {@link TestingIdentity} @param path with or without host */
    public Answer get(String token, String path) {
        return send(request(token, path).GET());
    }

    /** Posts a JSON text. @param headers name, value, name, value, … */
    public Answer post(String token, String path, String json, String... headers) {
        return send(with(request(token, path), headers).POST(BodyPublishers.ofString(json)));
    }

    /** Puts a JSON text. */
    public Answer put(String token, String path, String json, String... headers) {
        return send(with(request(token, path), headers).PUT(BodyPublishers.ofString(json)));
    }

    /** Any other call. */
    public Answer call(String token, String method, String path, String json, String... headers) {
        return send(with(request(token, path), headers).method(method, BodyPublishers.ofString(json)));
    }

    /** Asks with headers. */
    public Answer getWith(String token, String path, String... headers) {
        return send(with(request(token, path), headers).GET());
    }

    /** Deletes. */
    public Answer delete(String token, String path, String... headers) {
        return send(with(request(token, path), headers).DELETE());
    }

    private HttpRequest.Builder request(String token, String path) {
        URI uri = path.startsWith("http") ? URI.create(path) : URI.create(server.uri() + path);
        return HttpRequest.newBuilder(uri).header("X-Auth-Token", token).header("Content-Type", "application/json");
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
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
        injector.getInstance(OperationRunner.class).close();
        server.close();
        database.close();
    }
}
