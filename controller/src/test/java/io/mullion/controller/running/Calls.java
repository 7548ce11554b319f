package io.mullion.controller.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.mullion.controller.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Plain HTTP with JSON, as a stranger would send it. */
final class Calls {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private String token = "";

    Calls(String base) {
        this.base = base;
    }

    /** Where the APIs are. */
    String base() {
        return base;
    }

    /** An answer. */
    record Answer(int status, JsonNode body, String token) {}

    /** Logs on to the first project. */
    void logOn(String user, String password, String project) {
        Answer answer = send("POST", "v3/auth/tokens", """
                {"auth": {"identity": {"methods": ["password"], "password": {"user":
                    {"name": "%s", "domain": {"id": "default"}, "password": "%s"}}},
                  "scope": {"project": {"name": "%s", "domain": {"id": "default"}}}}}""".formatted(user, password, project));
        if (answer.status() != 201) {
            throw new IllegalStateException("no log-on: " + answer);
        }
        token = answer.token();
    }

    JsonNode get(String path) {
        return send("GET", path, "").body();
    }

    int status(String path) {
        return send("GET", path, "").status();
    }

    JsonNode post(String path, String json) {
        Answer answer = send("POST", path, json);
        if (answer.status() >= 300) {
            throw new IllegalStateException("POST " + path + ": " + answer);
        }
        return answer.body();
    }

    void delete(String path) {
        send("DELETE", path, "");
    }

    /** Any call. */
    Answer send(String method, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("X-Auth-Token", token)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            JsonNode body = answer.body().length == 0 ? MissingNode.getInstance() : Json.MAPPER.readTree(answer.body());
            return new Answer(
                    answer.statusCode(),
                    body,
                    answer.headers().firstValue("X-Subject-Token").orElse(""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
