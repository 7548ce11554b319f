package io.mullion.powervm.file;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.mullion.powervm.ScriptedConsole.atom;
import static io.mullion.powervm.ScriptedConsole.error;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.powervm.Documents;
import io.mullion.powervm.ScriptedConsole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileUploadTest {
    private static final String VIOS = "7F3A0B52-0000-4000-8000-00000000000A";
    private static final String CONTENTS = "/rest/api/web/File/contents/11111111-0000-4000-8000-000000000002";
    private static final String FILE = "/rest/api/web/File/11111111-0000-4000-8000-000000000001";

    private final ScriptedConsole site = new ScriptedConsole();

    @BeforeEach
    void broker() {
        site.stub(
                put("/rest/api/web/File"),
                atom(Documents.entry(
                        "File",
                        "web",
                        FILE,
                        "<Filename>x</Filename><FileUUID>11111111-0000-4000-8000-000000000002</FileUUID>")));
        site.stub(put(CONTENTS), aResponse().withStatus(200));
        site.stub(delete(FILE), aResponse().withStatus(204));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void anImageIsAnnouncedSentAndForgotten(@TempDir Path folder) throws Exception {
        byte[] bytes = new byte[300_000];
        new Random(5).nextBytes(bytes);
        Path iso = Files.write(folder.resolve("cfg.iso"), bytes);
        site.client().files().media("cfg_1.iso", iso, VIOS);
        site.http.verify(putRequestedFor(urlEqualTo("/rest/api/web/File"))
                .withHeader("Content-Type", equalTo("application/vnd.ibm.powervm.web+xml; type=File"))
                .withRequestBody(
                        matching("(?s).*<Filename>cfg_1.iso</Filename><InternetMediaType>application/octet-stream"
                                + "</InternetMediaType><SHA256>[0-9a-f]{64}</SHA256><ExpectedFileSizeInBytes>300000"
                                + "</ExpectedFileSizeInBytes><FileEnumType>BROKERED_MEDIA_ISO</FileEnumType>"
                                + "<TargetVirtualIOServerUUID>" + VIOS + "</TargetVirtualIOServerUUID>.*")));
        site.http.verify(putRequestedFor(urlEqualTo(CONTENTS))
                .withHeader("Content-Type", equalTo("application/octet-stream"))
                .withRequestBody(binaryEqualTo(bytes)));
        site.http.verify(1, deleteRequestedFor(urlEqualTo(FILE)));
    }

    @Test
    void theAnnouncementIsForgottenAlsoAfterAFailure(@TempDir Path folder) throws Exception {
        Path image = Files.writeString(folder.resolve("disk"), "bytes");
        site.stub(put(CONTENTS), error(500, "VIOS0042 no space"));
        assertThatThrownBy(() -> site.client().files().disk("boot", image, VIOS, "0300f8"))
                .hasMessageContaining("VIOS0042");
        site.http.verify(1, deleteRequestedFor(urlEqualTo(FILE)));
    }

    @Test
    void aFileThatIsNotThereIsOurFault(@TempDir Path folder) {
        assertThatThrownBy(() -> site.client().files().media("a", folder.resolve("none"), VIOS))
                .hasMessageContaining("cannot be read");
    }
}
