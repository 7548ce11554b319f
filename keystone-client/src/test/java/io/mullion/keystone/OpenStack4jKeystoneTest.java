package io.mullion.keystone;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.mullion.keystone.Cloud.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openstack4j.openstack.internal.OSClientSession;

class OpenStack4jKeystoneTest {
    private final Cloud cloud = new Cloud();
    private final Keystone keystone = new OpenStack4jKeystone(
            KeystoneConfig.of(URI.create(cloud.wire.baseUrl() + "/v3"), credentials("mullion")));

    private static Credentials credentials(String user) {
        return new Credentials(user, "secret", "Default", "service", "Default");
    }

    @BeforeEach
    void mullionMayLogOn() {
        cloud.logsOn("mullion", "own-1", "own-2");
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    private static MappingBuilder validation(String token) {
        return get(urlEqualTo("/v3/auth/tokens")).withHeader("X-Subject-Token", equalTo(token));
    }

    @Test
    void aGoodTokenTellsItsCaller() {
        cloud.wire.stubFor(validation("tok").willReturn(cloud.token("joe")));
        Caller joe = keystone.validate("tok");
        assertThat(joe.user()).isEqualTo(new Caller.Named("id-joe", "joe", "default"));
        assertThat(joe.project()).contains(new Caller.Named("p1", "ibm-default", "default"));
        assertThat(joe.roles()).containsExactlyInAnyOrder("admin", "deployer");
        assertThat(joe.expires()).isEqualTo(Instant.parse("2026-01-05T11:00:00Z"));
        assertThat(joe.auditId()).isEqualTo("audit-joe");
        assertThat(joe.systemScope()).isFalse();
        assertThat(joe.domainScope()).isEmpty();
    }

    @Test
    void scopesOtherThanAProjectAreTold() {
        cloud.wire.stubFor(validation("domain")
                .willReturn(
                        json(200, scoped("'domain':{'id':'d1','name':'D'},'roles':[{'id':'r','name':'reader'}],"))));
        cloud.wire.stubFor(validation("system")
                .willReturn(json(200, scoped("'system':{'all':true},'roles':[{'id':'r','name':'reader'}],"))));
        cloud.wire.stubFor(validation("unscoped").willReturn(json(200, scoped(""))));
        assertThat(keystone.validate("domain").domainScope()).isEqualTo(Optional.of("d1"));
        assertThat(keystone.validate("domain").systemScope()).isFalse();
        assertThat(keystone.validate("system").systemScope()).isTrue();
        Caller unscoped = keystone.validate("unscoped");
        assertThat(unscoped.systemScope()).isFalse();
        assertThat(unscoped.roles()).isEmpty();
    }

    private static String scoped(String scope) {
        return "{'token':{" + scope + "'methods':['password'],'expires_at':'2026-01-05T11:00:00.000000Z',"
                + "'user':{'id':'u','name':'u','domain':{'id':'default','name':'Default'}}}}";
    }

    @Test
    void aTokenThatKeystoneDoesNotKnowIsRefused() {
        cloud.wire.stubFor(validation("bad").willReturn(json(404, "{'error':{'code':404,'message':'not found'}}")));
        assertFails(() -> keystone.validate("bad"), ErrorCode.UNAUTHENTICATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "tök", "a b"})
    void whatCannotBeATokenIsRefusedWithoutAsking(String token) {
        assertFails(() -> keystone.validate(token), ErrorCode.UNAUTHENTICATED);
        assertThat(cloud.logOns()).isZero();
    }

    @Test
    void mullionsOwnTokenIsKeptAndRenewedWhenItEnds() {
        cloud.wire.stubFor(validation("tok").willReturn(cloud.token("joe")));
        keystone.validate("tok");
        keystone.validate("tok");
        assertThat(cloud.logOns()).isEqualTo(1);

        cloud.wire.stubFor(
                validation("tok").withHeader("X-Auth-Token", equalTo("own-1")).willReturn(json(401, "{}")));
        keystone.validate("tok");
        keystone.validate("tok");
        assertThat(cloud.logOns()).isEqualTo(2);
    }

    @Test
    void aRefusalOfMullionItselfIsNotHeldAgainstTheCaller() {
        cloud.refuses("mullion");
        assertFails(() -> keystone.validate("tok"), ErrorCode.IDENTITY_UNREACHABLE);
    }

    @Test
    void aKeystoneInTroubleIsNotHeldAgainstTheCaller() {
        cloud.wire.stubFor(validation("slow").willReturn(status(503)));
        cloud.wire.stubFor(validation("forbidden").willReturn(json(403, "{'error':{'message':'no'}}")));
        cloud.wire.stubFor(validation("reset").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertFails(() -> keystone.validate("slow"), ErrorCode.IDENTITY_UNREACHABLE);
        assertFails(() -> keystone.validate("forbidden"), ErrorCode.IDENTITY_UNREACHABLE);
        assertFails(() -> keystone.validate("reset"), ErrorCode.IDENTITY_UNREACHABLE);
    }

    @Test
    void aUserLogsOnAndSeesTheCatalog() {
        cloud.logsOn("joe", "tok-joe");
        Login login = keystone.authenticate(credentials("joe"));
        assertThat(login.token()).isEqualTo("tok-joe");
        assertThat(login.caller().user().name()).isEqualTo("joe");
        assertThat(login.catalog().url("compute", "public"))
                .contains(URI.create(cloud.wire.baseUrl() + "/compute/v2.1"));
        assertThat(login.catalog().url("compute", "admin")).isEmpty();
        assertThat(login.toString()).doesNotContain("tok-joe");
    }

    @Test
    void aUserWithAWrongPasswordIsRefused() {
        cloud.refuses("joe");
        assertFails(() -> keystone.authenticate(credentials("joe")), ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void theCatalogIsSeenAsMullion() {
        assertThat(keystone.catalog().url("volumev3", "public"))
                .contains(URI.create(cloud.wire.baseUrl() + "/volume/v3"));
    }

    @Test
    void theCallersThreadGetsNoSession() throws Exception {
        cloud.wire.stubFor(validation("tok").willReturn(cloud.token("joe")));
        AtomicReference<OSClientSession<?, ?>> left = new AtomicReference<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            keystone.validate("tok");
            left.set(OSClientSession.getCurrent());
        });
        caller.join();
        assertThat(left.get()).isNull();
    }

    private static void assertFails(ThrowingCallable work, ErrorCode code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
