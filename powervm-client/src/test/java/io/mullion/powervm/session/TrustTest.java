package io.mullion.powervm.session;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.mullion.powervm.ScriptedConsole;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WireMock's own certificate is signed by itself and carries another name than 127.0.0.1: just like many a console's. */
class TrustTest {
    private final WireMockServer https =
            new WireMockServer(wireMockConfig().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1"));

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        https.start();
        https.stubFor(ScriptedConsole.logon().willReturn(ScriptedConsole.logonReply("t")));
    }

    @AfterEach
    void stop() {
        https.stop();
    }

    private Traits logOn(Trust trust) {
        ConsoleConfig config = ConsoleConfig.of("hmc1", URI.create("https://127.0.0.1:" + https.httpsPort()), "u", "p")
                .with(ScriptedConsole.LIMITS)
                .with(trust);
        Surroundings quick = new Surroundings(
                Surroundings.real().clock(), time -> {}, Surroundings.real().random(), call -> {});
        try (Console console = new Console(config, quick)) {
            return console.traits();
        }
    }

    private Path certificate(String name) throws Exception {
        X509Certificate[] seen = new X509Certificate[1];
        SSLContext blind = SSLContext.getInstance("TLS");
        blind.init(null, new TrustManager[] {new Noting(seen)}, null);
        try (SSLSocket socket = (SSLSocket) blind.getSocketFactory().createSocket("127.0.0.1", https.httpsPort())) {
            socket.startHandshake();
        }
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(seen[0].getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }

    @Test
    void aConsoleThatSignsItselfIsNotBelievedByItself() {
        assertThatThrownBy(() -> logOn(new Trust.SystemStore()))
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.CONSOLE_UNREACHABLE));
    }

    @Test
    void itsCertificateInAFileIsBelieved() throws Exception {
        assertThat(logOn(new Trust.CertificateFile(certificate("hmc1.pem")))).isEqualTo(Traits.HMC);
    }

    @Test
    void itsCertificateInTheFolderIsFoundByItsHost() throws Exception {
        certificate("127_0_0_1.crt");
        assertThat(logOn(new Trust.CertificateFolder(folder))).isEqualTo(Traits.HMC);
        assertThat(new Trust.CertificateFolder(folder).fileOf("[FE80::1]")).isEqualTo(folder.resolve("fe80__1.crt"));
    }

    @Test
    void aFileThatIsMissingOrNoCertificateIsAConfigurationError() throws Exception {
        Path garbage = Files.writeString(folder.resolve("x"), "hello");
        for (Path file : new Path[] {garbage, folder.resolve("none")}) {
            assertThatThrownBy(() -> logOn(new Trust.CertificateFile(file)))
                    .isInstanceOfSatisfying(
                            MullionException.class,
                            failed -> assertThat(failed.code()).isEqualTo(ErrorCode.INVALID_CONFIGURATION))
                    .hasMessageContaining(file.toString());
        }
    }

    private record Noting(X509Certificate[] seen) implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            seen[0] = chain[0];
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
