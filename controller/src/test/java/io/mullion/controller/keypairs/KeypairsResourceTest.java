package io.mullion.controller.keypairs;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static io.mullion.controller.identity.TestingIdentity.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.ApiFixture;
import io.mullion.controller.ApiFixture.Answer;
import io.mullion.controller.computequotas.ComputeQuotasConfig;
import io.mullion.controller.computequotas.ComputeQuotasModule;
import io.mullion.controller.configuration.Settings;
import io.mullion.controller.identity.TestingIdentity;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeypairsResourceTest {
    private static final String KEYPAIRS = "compute/v2.1/os-keypairs";
    private static final String VERSION = "X-OpenStack-Nova-API-Version";
    private static final String ED25519 =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl somebody@somewhere";
    private static ApiFixture api;

    @BeforeAll
    static void start() {
        api = new ApiFixture(
                new KeypairsModule(),
                new ComputeQuotasModule(ComputeQuotasConfig.from(Settings.of("[quota]\nkey_pairs = 5\n"))));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String user(String name) {
        return name + "/" + TestingIdentity.PROJECT + "/member";
    }

    @Test
    void aKeyMadeHereIsShownOnceAndItsTwoHalvesBelongTogether() throws Exception {
        Answer made = api.post(user("maker"), KEYPAIRS, "{\"keypair\":{\"name\":\"aixkey\"}}");
        assertThat(made.status()).isEqualTo(200);
        JsonNode keypair = made.body().path("keypair");
        assertThat(names(keypair))
                .containsExactlyInAnyOrder("name", "public_key", "fingerprint", "user_id", "private_key");
        String pem = keypair.path("private_key").asText();
        assertThat(pem).startsWith("-----BEGIN RSA PRIVATE KEY-----\n").endsWith("-----END RSA PRIVATE KEY-----\n");
        assertThat(modulus(pem))
                .isEqualTo(modulusOfLine(keypair.path("public_key").asText()));
        assertThat(keypair.path("fingerprint").asText()).matches("([0-9a-f]{2}:){15}[0-9a-f]{2}");
        JsonNode shown = api.get(user("maker"), KEYPAIRS + "/aixkey").body().path("keypair");
        assertThat(names(shown))
                .containsExactlyInAnyOrder(
                        "name",
                        "public_key",
                        "fingerprint",
                        "user_id",
                        "id",
                        "created_at",
                        "updated_at",
                        "deleted",
                        "deleted_at");
    }

    private static String modulus(String pem) throws Exception {
        byte[] pkcs1 = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        byte[] head = HexFormat.of().parseHex("30820000020100300d06092a864886f70d010101050004820000");
        int all = pkcs1.length + 22;
        head[2] = (byte) (all >> 8);
        head[3] = (byte) all;
        head[24] = (byte) (pkcs1.length >> 8);
        head[25] = (byte) pkcs1.length;
        byte[] pkcs8 = new byte[head.length + pkcs1.length];
        System.arraycopy(head, 0, pkcs8, 0, head.length);
        System.arraycopy(pkcs1, 0, pkcs8, head.length, pkcs1.length);
        return ((java.security.interfaces.RSAPrivateCrtKey)
                        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)))
                .getModulus()
                .toString(16);
    }

    private static String modulusOfLine(String line) {
        byte[] blob = Base64.getDecoder().decode(line.split(" ")[1]);
        return new java.math.BigInteger(java.util.Arrays.copyOfRange(blob, blob.length - 257, blob.length))
                .toString(16);
    }

    @Test
    void anImportedKeyHasTheFingerprintThatSshToolsPrint() {
        Answer made = create(user("importer"), "2.2", "mine", ED25519);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().at("/keypair/type").asText()).isEqualTo("ssh");
        assertThat(made.body().at("/keypair/fingerprint").asText())
                .isEqualTo("65:96:2d:fc:e8:d5:a9:11:64:0c:0f:ea:00:6e:5b:bd");
        assertThat(made.body().path("keypair").has("private_key")).isFalse();
    }

    @Test
    void aCertificateIsKeptWithItsOwnFingerprintAndNotMadeHere() throws Exception {
        String pem = new String(
                KeypairsResourceTest.class
                        .getResourceAsStream("certificate.pem")
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.US_ASCII);
        String body = io.mullion.controller.http.Json.text(
                java.util.Map.of("keypair", java.util.Map.of("name", "cert", "type", "x509", "public_key", pem)));
        Answer made = api.post(user("windows"), KEYPAIRS, body, VERSION, "2.2");
        assertThat(made.body().at("/keypair/fingerprint").asText())
                .isEqualTo("3c:99:cd:98:5e:98:99:8e:0a:2c:a4:17:5e:9a:a2:3e:e0:8c:68:2d");
        assertThat(api.post(
                                user("windows"),
                                KEYPAIRS,
                                "{\"keypair\":{\"name\":\"new\",\"type\":\"x509\"}}",
                                VERSION,
                                "2.2")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"2.1, 200, 202", "2.2, 201, 204", "2.91, 201, 204"})
    void theStatusOfCreationAndDeletionGoesWithTheMicroversion(String version, int created, int deleted) {
        assertThat(create(user("versions"), version, "v", ED25519).status()).isEqualTo(created);
        assertThat(api.delete(user("versions"), KEYPAIRS + "/v", VERSION, version)
                        .status())
                .isEqualTo(deleted);
        assertThat(api.delete(user("versions"), KEYPAIRS + "/v", VERSION, version)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theTypeStandsInListsFromItsVersionOn() {
        create(user("lister"), "2.1", "one", ED25519);
        assertThat(names(api.get(user("lister"), KEYPAIRS).body().at("/keypairs/0/keypair")))
                .containsExactlyInAnyOrder("name", "public_key", "fingerprint");
        assertThat(api.getWith(user("lister"), KEYPAIRS, VERSION, "2.2")
                        .body()
                        .at("/keypairs/0/keypair/type")
                        .asText())
                .isEqualTo("ssh");
    }

    @Test
    void pagesComeByNameFromTheirVersionOn() {
        for (String name : List.of("c", "a", "b")) {
            create(user("pager"), "2.1", name, ED25519);
        }
        assertThat(api.get(user("pager"), KEYPAIRS + "?limit=1").body().path("keypairs"))
                .hasSize(3);
        List<String> seen = new ArrayList<>();
        String next = KEYPAIRS + "?limit=1";
        while (!next.isEmpty()) {
            JsonNode page = api.getWith(user("pager"), next, VERSION, "2.35").body();
            page.path("keypairs")
                    .forEach(each -> seen.add(each.at("/keypair/name").asText()));
            next = page.at("/keypairs_links/0/href").asText("");
        }
        assertThat(seen).containsExactly("a", "b", "c");
        assertThat(api.getWith(user("pager"), KEYPAIRS + "?marker=z", VERSION, "2.35")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anAdministratorActsForAUserFromItsVersionOn() {
        String body = "{\"keypair\":{\"name\":\"given\",\"public_key\":\"" + ED25519 + "\",\"user_id\":\"pet\"}}";
        assertThat(api.post(ADMIN, KEYPAIRS, body, VERSION, "2.9").status()).isEqualTo(400);
        assertThat(api.post(ADMIN, KEYPAIRS, body, VERSION, "2.10").status()).isEqualTo(201);
        assertThat(api.get(user("pet"), KEYPAIRS + "/given").status()).isEqualTo(200);
        assertThat(api.getWith(ADMIN, KEYPAIRS + "/given", VERSION, "2.10").status())
                .isEqualTo(404);
        assertThat(api.getWith(ADMIN, KEYPAIRS + "/given?user_id=pet", VERSION, "2.10")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void fromVersion92OnKeysAreOnlyImportedAndNamesMayHaveDots() {
        assertThat(api.post(user("late"), KEYPAIRS, "{\"keypair\":{\"name\":\"x\"}}", VERSION, "2.92")
                        .status())
                .isEqualTo(400);
        assertThat(create(user("late"), "2.91", "me@home.net", ED25519).status())
                .isEqualTo(400);
        assertThat(create(user("late"), "2.92", "me@home.net", ED25519).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no key | ssh-rsa | failed to generate fingerprint",
                "not base64 | ssh-rsa !!!! | failed to generate fingerprint",
                "another algorithm | ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl | failed",
                "unsafe/name | ssh-ed25519 AAAA | unsafe characters",
            })
    void whatIsNoKeyIsRefused(String name, String key, String sentence) {
        Answer answer = create(MEMBER, "2.1", name, key);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/badRequest/message").asText()).contains(sentence);
        assertThat(api.get(MEMBER, KEYPAIRS).body().path("keypairs")).isEmpty();
    }

    @Test
    void aNameIsTakenOnceForEachUser() {
        assertThat(create(user("first"), "2.1", "same", ED25519).status()).isEqualTo(200);
        assertThat(create(user("second"), "2.1", "same", ED25519).status()).isEqualTo(200);
        Answer again = create(user("first"), "2.1", "same", ED25519);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().at("/conflictingRequest/message").asText())
                .isEqualTo("Key pair 'same' already exists.");
    }

    @Test
    void nobodyHasMoreThanTheLimit() {
        for (int i = 0; i < 5; i++) {
            assertThat(create(user("hoarder"), "2.1", "k" + i, ED25519).status())
                    .isEqualTo(200);
        }
        assertThat(create(user("hoarder"), "2.1", "k5", ED25519).status()).isEqualTo(403);
    }

    private static Answer create(String token, String version, String name, String key) {
        return api.post(
                token,
                KEYPAIRS,
                "{\"keypair\":{\"name\":\"" + name + "\",\"public_key\":\"" + key + "\"}}",
                VERSION,
                version);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
