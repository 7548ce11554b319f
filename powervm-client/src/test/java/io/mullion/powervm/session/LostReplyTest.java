package io.mullion.powervm.session;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import io.mullion.powervm.ScriptedConsole;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.Namespaces;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A reply that is lost may have had its effect: whatever the method, the console sees it once. */
class LostReplyTest {
    private static final String PARTITION = "/rest/api/uom/LogicalPartition/7F3A0B52-0000-4000-8000-000000000001";

    private final ScriptedConsole site = new ScriptedConsole();

    @AfterEach
    void stop() {
        site.close();
    }

    static Stream<Arguments> changesAndFaults() {
        return Stream.of(
                        new Request("DELETE", PARTITION, Map.of(), new Request.Body.None(), Request.Patience.UPDATE),
                        new Request("PUT", PARTITION, Map.of(), new Request.Body.None(), Request.Patience.UPDATE),
                        Request.send(
                                "POST", PARTITION, "application/xml", Element.complex(Namespaces.UOM, "Partition")))
                .flatMap(request -> Stream.of(Fault.values()).map(fault -> Arguments.of(request, fault)));
    }

    @ParameterizedTest
    @MethodSource("changesAndFaults")
    void theConsoleSeesAChangeOnceWhoseReplyIsLost(Request request, Fault fault) {
        site.client().traits();
        site.stub(any(urlEqualTo(PARTITION)), aResponse().withFault(fault));
        assertThatThrownBy(() -> site.client().console().call(request))
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.CONSOLE_UNREACHABLE));
        site.http.verify(1, anyRequestedFor(urlEqualTo(PARTITION)));
    }
}
