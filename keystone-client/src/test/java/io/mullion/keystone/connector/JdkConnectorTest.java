package io.mullion.keystone.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.headRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.mullion.keystone.Cloud.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.keystone.Cloud;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openstack4j.api.Builders;
import org.openstack4j.api.OSClient.OSClientV3;
import org.openstack4j.api.exceptions.AuthenticationException;
import org.openstack4j.api.exceptions.ClientResponseException;
import org.openstack4j.api.exceptions.ConnectionException;
import org.openstack4j.api.exceptions.ServerResponseException;
import org.openstack4j.core.transport.Config;
import org.openstack4j.core.transport.internal.HttpExecutor;
import org.openstack4j.model.common.ActionResponse;
import org.openstack4j.model.common.Payloads;
import org.openstack4j.model.compute.Action;
import org.openstack4j.model.compute.Server;
import org.openstack4j.model.image.v2.Image;
import org.openstack4j.model.network.Network;
import org.openstack4j.model.storage.block.Volume;
import org.openstack4j.openstack.OSFactory;

class JdkConnectorTest {
    private final Cloud cloud = new Cloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    private OSClientV3 joe() {
        cloud.logsOn("joe", "tok-1");
        return cloud.session("joe");
    }

    @Test
    void openStack4jFindsThisConnector() {
        assertThat(HttpExecutor.create().getExecutorName()).isEqualTo("java.net.http");
    }

    @Test
    void aLogOnGivesTheTokenAndSendsNoMarkOfOpenStack4j() {
        assertThat(joe().getToken().getId()).isEqualTo("tok-1");
        cloud.wire.verify(postRequestedFor(urlEqualTo("/v3/auth/tokens"))
                .withHeader("OS4J-Auth-Command", absent())
                .withHeader("Content-Type", equalTo("application/json")));
    }

    @Test
    void aRefusedLogOnIsNotTriedAgain() {
        cloud.refuses("mallory");
        assertThatThrownBy(() -> cloud.session("mallory")).isInstanceOf(AuthenticationException.class);
        assertThat(cloud.logOns()).isEqualTo(1);
    }

    @Test
    void queryParametersAreEncoded() {
        cloud.wire.stubFor(get(urlPathEqualTo("/compute/v2.1/servers/detail"))
                .withQueryParam("name", equalTo("a b&c"))
                .withHeader("X-Auth-Token", equalTo("tok-1"))
                .willReturn(json(200, "{'servers':[{'id':'s1','name':'a b&c','status':'ACTIVE'}]}")));
        assertThat(joe().compute().servers().list(Map.of("name", "a b&c")))
                .extracting(Server::getName)
                .hasSize(1)
                .allMatch("a b&c"::equals);
    }

    @Test
    void aServerIsMadeAndActedOn() {
        cloud.wire.stubFor(post("/compute/v2.1/servers").willReturn(json(202, "{'server':{'id':'s2'}}")));
        cloud.wire.stubFor(post("/compute/v2.1/servers/s2/action").willReturn(status(202)));
        OSClientV3 os = joe();
        Server made = os.compute()
                .servers()
                .boot(Builders.server().name("two").flavor("f").image("i").build());
        assertThat(made.getId()).isEqualTo("s2");
        assertThat(os.compute().servers().action("s2", Action.STOP).isSuccess()).isTrue();
        cloud.wire.verify(postRequestedFor(urlEqualTo("/compute/v2.1/servers/s2/action"))
                .withRequestBody(equalToJson("{\"os-stop\":{}}")));
    }

    @Test
    void whatIsNotThereIsNullOrAnEmptyList() {
        OSClientV3 os = joe();
        assertThat(os.compute().servers().get("gone")).isNull();
        assertThat(os.networking().network().list()).isEmpty();
    }

    @Test
    void aDeleteIsAnsweredWithTheReasonOfItsFailure() {
        cloud.wire.stubFor(delete("/compute/v2.1/servers/s1").willReturn(status(204)));
        cloud.wire.stubFor(delete("/compute/v2.1/servers/s2")
                .willReturn(json(409, "{'conflictingRequest':{'code':409,'message':'is locked'}}")));
        OSClientV3 os = joe();
        assertThat(os.compute().servers().delete("s1").isSuccess()).isTrue();
        ActionResponse refused = os.compute().servers().delete("s2");
        assertThat(refused.getFault()).isEqualTo("is locked");
        assertThat(refused.getCode()).isEqualTo(409);
        cloud.wire.verify(
                deleteRequestedFor(urlEqualTo("/compute/v2.1/servers/s1")).withHeader("Content-Type", absent()));
    }

    @Test
    void failuresOfAServiceAreExceptionsOfOpenStack4j() {
        cloud.wire.stubFor(post("/compute/v2.1/servers")
                .willReturn(json(400, "{'badRequest':{'code':400,'message':'flavorRef is wrong'}}")));
        cloud.wire.stubFor(get("/compute/v2.1/servers/s1").willReturn(json(500, "{}")));
        OSClientV3 os = joe();
        assertThatThrownBy(() ->
                        os.compute().servers().boot(Builders.server().name("x").build()))
                .isInstanceOf(ClientResponseException.class)
                .hasMessageContaining("flavorRef is wrong");
        assertThatThrownBy(() -> os.compute().servers().get("s1")).isInstanceOf(ServerResponseException.class);
    }

    @Test
    void aPatchKeepsTheMediaTypeOfImages() {
        cloud.wire.stubFor(get("/image/v2/images/i1").willReturn(json(200, "{'id':'i1','name':'old'}")));
        cloud.wire.stubFor(patch(urlEqualTo("/image/v2/images/i1")).willReturn(json(200, "{'id':'i1','name':'new'}")));
        OSClientV3 os = joe();
        Image old = os.imagesV2().get("i1");
        assertThat(os.imagesV2().update(old.toBuilder().name("new").build()).getName())
                .isEqualTo("new");
        cloud.wire.verify(patchRequestedFor(urlEqualTo("/image/v2/images/i1"))
                .withHeader("Content-Type", equalTo("application/openstack-images-v2.1-json-patch"))
                .withRequestBody(equalToJson("[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"new\"}]")));
    }

    @Test
    void anImageIsUploadedAndDownloadedAsAStream(@TempDir Path folder) throws Exception {
        byte[] content = new byte[200_000];
        java.util.Arrays.fill(content, (byte) 7);
        cloud.wire.stubFor(put(urlEqualTo("/image/v2/images/i1/file")).willReturn(status(204)));
        cloud.wire.stubFor(get("/image/v2/images/i1/file")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/octet-stream")
                        .withBody(content)));
        OSClientV3 os = joe();
        InputStream stream = new ByteArrayInputStream(content);
        assertThat(os.imagesV2().upload("i1", Payloads.create(stream), null).isSuccess())
                .isTrue();
        Path file = folder.resolve("image");
        os.imagesV2().download("i1", file.toFile());

        assertThat(Files.readAllBytes(file)).isEqualTo(content);
        var sent = cloud.wire
                .findAll(putRequestedFor(urlEqualTo("/image/v2/images/i1/file")))
                .getFirst();
        assertThat(sent.getBody()).isEqualTo(content);
        assertThat(sent.getHeader("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void volumesAndNetworksAreReached() {
        cloud.wire.stubFor(post("/volume/v3/volumes").willReturn(json(202, "{'volume':{'id':'v1','size':10}}")));
        cloud.wire.stubFor(get(urlPathEqualTo("/network/v2.0/networks"))
                .willReturn(json(200, "{'networks':[{'id':'n1','name':'vlan666'}]}")));
        OSClientV3 os = joe();
        Volume volume = os.blockStorage()
                .volumes()
                .create(Builders.volume().name("data").size(10).build());
        assertThat(volume.getId()).isEqualTo("v1");
        assertThat(os.networking().network().list())
                .extracting(Network::getName)
                .hasSize(1)
                .allMatch("vlan666"::equals);
    }

    @Test
    void aHeadHasNoBody() {
        cloud.wire.stubFor(head(urlEqualTo("/v3/auth/tokens")).willReturn(status(200)));
        assertThat(joe().identity().tokens().check("other").isSuccess()).isTrue();
        cloud.wire.verify(
                headRequestedFor(urlEqualTo("/v3/auth/tokens")).withHeader("X-Subject-Token", equalTo("other")));
    }

    @Test
    void anExpiredTokenIsRenewedOnce() {
        cloud.logsOn("joe", "old", "new");
        OSClientV3 os = cloud.session("joe");
        cloud.wire.stubFor(get(urlPathEqualTo("/compute/v2.1/servers/s1"))
                .withHeader("X-Auth-Token", equalTo("old"))
                .willReturn(json(401, "{'error':{'message':'expired'}}")));
        cloud.wire.stubFor(get(urlPathEqualTo("/compute/v2.1/servers/s1"))
                .withHeader("X-Auth-Token", equalTo("new"))
                .willReturn(json(200, "{'server':{'id':'s1','name':'one'}}")));
        assertThat(os.compute().servers().get("s1").getName()).isEqualTo("one");
        assertThat(os.getToken().getId()).isEqualTo("new");
        assertThat(cloud.logOns()).isEqualTo(2);
    }

    @Test
    void aTokenThatStaysRefusedIsNotRenewedForEver() {
        cloud.wire.stubFor(get("/compute/v2.1/servers/s1").willReturn(json(401, "{'error':{'message':'no'}}")));
        OSClientV3 os = joe();
        assertThatThrownBy(() -> os.compute().servers().get("s1")).isInstanceOf(AuthenticationException.class);
        assertThat(cloud.logOns()).isEqualTo(2);
        cloud.wire.verify(2, getRequestedFor(urlEqualTo("/compute/v2.1/servers/s1")));
    }

    @Test
    void aStreamIsNotSentTwiceButTheSessionIsRenewed() {
        cloud.logsOn("joe", "old", "new");
        OSClientV3 os = cloud.session("joe");
        cloud.wire.stubFor(put(urlEqualTo("/image/v2/images/i1/file"))
                .withHeader("X-Auth-Token", equalTo("old"))
                .willReturn(json(401, "{'error':{'message':'expired'}}")));
        cloud.wire.stubFor(put(urlEqualTo("/image/v2/images/i1/file"))
                .withHeader("X-Auth-Token", equalTo("new"))
                .willReturn(status(204)));
        assertThat(upload(os).isSuccess()).isFalse();
        assertThat(upload(os).isSuccess()).isTrue();
    }

    private static ActionResponse upload(OSClientV3 os) {
        return os.imagesV2().upload("i1", Payloads.create(new ByteArrayInputStream(new byte[10])), null);
    }

    @Test
    void sessionsOfTwoTasksDoNotMix() throws Exception {
        cloud.logsOn("joe", "tok-joe");
        cloud.logsOn("ann", "tok-ann");
        cloud.wire.stubFor(get("/compute/v2.1/servers/s").willReturn(json(200, "{'server':{'id':'s'}}")));
        try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = Stream.generate(() -> Stream.of(task("joe"), task("ann")))
                    .limit(10)
                    .flatMap(pair -> pair)
                    .toList();
            for (var done : tasks.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        cloud.wire.verify(
                10,
                getRequestedFor(urlEqualTo("/compute/v2.1/servers/s")).withHeader("X-Auth-Token", equalTo("tok-joe")));
        cloud.wire.verify(
                10,
                getRequestedFor(urlEqualTo("/compute/v2.1/servers/s")).withHeader("X-Auth-Token", equalTo("tok-ann")));
    }

    private Callable<Boolean> task(String user) {
        return () -> cloud.session(user).compute().servers().get("s").getId().equals("s");
    }

    @Test
    void nobodyAtTheAddressIsAConnectionException() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> OSFactory.builderV3()
                        .endpoint("http://127.0.0.1:" + free + "/v3")
                        .credentials("joe", "x", org.openstack4j.model.common.Identifier.byName("Default"))
                        .authenticate())
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("/v3/auth/tokens");
    }

    @Test
    void certificatesCannotBeLeftUnverified() {
        assertThatThrownBy(() -> OSFactory.builderV3()
                        .endpoint(cloud.wire.baseUrl() + "/v3")
                        .withConfig(Config.newConfig().withSSLVerificationDisabled())
                        .credentials("joe", "x", org.openstack4j.model.common.Identifier.byName("Default"))
                        .authenticate())
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("always verified");
    }
}
