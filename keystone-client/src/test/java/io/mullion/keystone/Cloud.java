package io.mullion.keystone;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import org.openstack4j.api.OSClient.OSClientV3;

/** A cloud made of stubs, with a Keystone in it that knows some users. */
public final class Cloud implements AutoCloseable {
    public final WireMockServer wire =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    public Cloud() {
        wire.start();
    }

    /** A user gets these tokens, one log-on after the other; the last one for ever. */
    public void logsOn(String user, String... tokens) {
        for (int i = 0; i < tokens.length; i++) {
            boolean last = i == tokens.length - 1;
            wire.stubFor(post("/v3/auth/tokens")
                    .inScenario("log-on of " + user)
                    .whenScenarioStateIs(state(i))
                    .willSetStateTo(state(last ? i : i + 1))
                    .withRequestBody(matchingJsonPath("$.auth.identity.password.user.name", equalTo(user)))
                    .willReturn(token(user).withStatus(201).withHeader("X-Subject-Token", tokens[i])));
        }
    }

    private static String state(int logOns) {
        return logOns == 0 ? Scenario.STARTED : "after " + logOns;
    }

    public void refuses(String user) {
        wire.stubFor(post("/v3/auth/tokens")
                .withRequestBody(matchingJsonPath("$.auth.identity.password.user.name", equalTo(user)))
                .willReturn(json(401, "{'error':{'code':401,'message':'no'}}")));
    }

    public int logOns() {
        return wire.countRequestsMatching(
                        postRequestedFor(urlEqualTo("/v3/auth/tokens")).build())
                .getCount();
    }

    /** A token of this user as Keystone shows it. */
    public ResponseDefinitionBuilder token(String user) {
        return json(200, """
                {'token':{'methods':['password'],'expires_at':'2026-01-05T11:00:00.000000Z',
                'issued_at':'2026-01-05T10:00:00.000000Z','audit_ids':['audit-%1$s'],
                'user':{'id':'id-%1$s','name':'%1$s','domain':{'id':'default','name':'Default'}},
                'project':{'id':'p1','name':'ibm-default','domain':{'id':'default','name':'Default'}},
                'roles':[{'id':'r1','name':'admin'},{'id':'r2','name':'deployer'}],
                'catalog':[%2$s,%3$s,%4$s,%5$s,%6$s]}}""".formatted(
                        user,
                        service("identity", "keystone", "/v3"),
                        service("compute", "nova", "/compute/v2.1"),
                        service("volumev3", "cinderv3", "/volume/v3"),
                        service("image", "glance", "/image"),
                        service("network", "neutron", "/network")));
    }

    private String service(String type, String name, String path) {
        return """
                {'type':'%s','name':'%s','id':'s-%s','endpoints':[
                {'id':'e1','interface':'public','region':'RegionOne','region_id':'RegionOne','url':'%s%s'}]}""".formatted(type, name, name, wire.baseUrl(), path);
    }

    public static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body.replace('\'', '"'));
    }

    /** A session of this user, tied to the present thread. */
    public OSClientV3 session(String user) {
        Credentials credentials = new Credentials(user, "secret", "Default", "ibm-default", "Default");
        return OpenStackSession.open(URI.create(wire.baseUrl() + "/v3"), credentials);
    }

    @Override
    public void close() {
        wire.stop();
    }
}
