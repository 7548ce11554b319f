package io.mullion.controller.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiServerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ApiServer server;

    @BeforeAll
    static void start() {
        server = Guice.createInjector(new HttpModule(new HttpConfig("127.0.0.1", 0)), new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(ThingsResource.class).in(Singleton.class);
                        HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(ThingsResource.class));
                    }
                })
                .getInstance(ApiServer.class);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "compute/v2.1/things/x, itemNotFound",
        "volume/v3/things/x, itemNotFound",
        "v3/things/x, error",
        "image/v2/things/x, title",
        "network/v2.0/things/x, NeutronError",
        "compute/v2.1/nothing, itemNotFound"
    })
    void anAbsentThingIsA404InTheServicesOwnWords(String path, String key) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).has(key)).as(answer.body()).isTrue();
        assertThat(answer.headers().firstValue("x-openstack-request-id"))
                .get()
                .asString()
                .startsWith("req-");
    }

    @Test
    void aDefectIsA500WithoutItsText() throws Exception {
        HttpResponse<String> answer = get("compute/v2.1/things/broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("computeFault").doesNotContain("a defect");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2.1",
        "compute 2.53, 2.53",
        "'volume 3.1, compute 2.19', 2.19",
        "compute latest, 2.93",
        "identity 9.9, 2.1"
    })
    void theVersionIsNegotiatedByHeader(String header, String version) throws Exception {
        HttpResponse<String> answer = send(request("compute/v2.1/things").header("OpenStack-API-Version", header));
        assertThat(json(answer).path("version").asText()).isEqualTo(version);
        assertThat(answer.headers().firstValue("OpenStack-API-Version")).hasValue("compute " + version);
        assertThat(answer.headers().firstValue("X-OpenStack-Nova-API-Version")).hasValue(version);
    }

    @Test
    void aVersionOutsideTheRangeIsA406AndAMalformedOneA400() throws Exception {
        assertThat(send(request("compute/v2.1/things").header("X-OpenStack-Nova-API-Version", "2.999"))
                        .statusCode())
                .isEqualTo(406);
        assertThat(send(request("compute/v2.1/things").header("X-OpenStack-Nova-API-Version", "two"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void pathsWithDoubledSlashesAndProjectsMeanTheSame() throws Exception {
        String project = "90d064b4abea4339acd32a8b6a8b1fdf";
        assertThat(get("compute//v2.1//things").statusCode()).isEqualTo(200);
        assertThat(get("volume/v3/" + project + "/things").statusCode()).isEqualTo(200);
        assertThat(get("compute/v2.1/" + project + "/things").statusCode()).isEqualTo(200);
    }

    @Test
    void anEmptyIdIsNotTheCollection() throws Exception {
        assertThat(get("compute/v2.1/things/").statusCode()).isEqualTo(404);
    }

    @Test
    void aFullPageLinksToTheNext() throws Exception {
        JsonNode page = json(get("compute/v2.1/things?limit=1&name=x%20y"));
        assertThat(page.at("/things_links/0/href").asText())
                .isEqualTo(server.uri() + "compute/v2.1/things?limit=1&name=x+y&marker=a");
        assertThat(json(get("compute/v2.1/things?limit=5")).at("/things_links")).isEmpty();
        assertThat(get("compute/v2.1/things?limit=-1").statusCode()).isEqualTo(400);
        assertThat(get("compute/v2.1/things?limit=ten").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"thing\":{\"name\":\"\"}} | Invalid input for field/attribute name. Value: ''. '' is too short",
                "{\"thing\":{\"name\":7}} | Invalid input for field/attribute name. Value: 7. 7 is not of type 'string'",
                "{\"thing\":{\"name\":\"x\",\"size\":-1}} | Invalid input for field/attribute size. Value: -1. -1 is less than the minimum of 1",
                "{\"thing\":{\"name\":\"x\",\"colour\":1}} | Additional properties are not allowed ('colour' was unexpected)",
                "{\"thing\":{\"size\":1}} | 'name' is a required property",
                "{} | 'thing' is a required property",
                "[] | The body must be a JSON object.",
                "{\"thing\": | Malformed request body",
                "{\"thing\":{\"name\":\"x\",\"name\":\"y\"}} | Malformed request body",
                "{\"thing\":{\"name\":\"x\",\"description\":\"only from 2.19\"}} | ('description' was unexpected)",
            })
    void aWrongBodyIsA400ThatNamesTheField(String body, String message) throws Exception {
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/badRequest/message").asText()).contains(message);
    }

    @Test
    void aRightBodyBecomesARecord() throws Exception {
        HttpResponse<String> answer = send(request("compute/v2.1/things")
                .header("X-OpenStack-Nova-API-Version", "2.19")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString("{\"thing\":{\"name\":\"ı\",\"size\":3,\"description\":null}}")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/thing/name").asText()).isEqualTo("ı");
    }

    @Test
    void aHugeBodyIsRefusedUnread() throws Exception {
        assertThat(post("{\"thing\":{\"name\":\"" + "x".repeat(10_000_000) + "\"}}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void anotherMediaTypeIsA415AndAnotherMethodA405() throws Exception {
        HttpResponse<String> answer = send(request("compute/v2.1/things")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("x")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(send(request("compute/v2.1/things").DELETE()).statusCode()).isEqualTo(405);
    }

    private static HttpResponse<String> post(String body) throws Exception {
        return send(request("compute/v2.1/things")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.uri() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return Json.MAPPER.readTree(answer.body());
    }
}
