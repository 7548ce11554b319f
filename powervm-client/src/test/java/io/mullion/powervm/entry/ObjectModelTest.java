package io.mullion.powervm.entry;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToXml;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.mullion.powervm.ScriptedConsole.atom;
import static io.mullion.powervm.ScriptedConsole.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.powervm.Documents;
import io.mullion.powervm.ScriptedConsole;
import io.mullion.powervm.model.ClientNetworkAdapter;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.MacAddress;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObjectModelTest {
    private static final String UUID = "7F3A0B52-0000-4000-8000-000000000001";
    private static final Href LIST = Href.uom("LogicalPartition");
    private static final Href ONE = LIST.child(UUID);

    private final ScriptedConsole site = new ScriptedConsole();

    @AfterEach
    void stop() {
        site.close();
    }

    private ObjectModel objects() {
        return site.client().objects();
    }

    @Test
    void anEmptyListIsA204() {
        site.stub(get(LIST.path() + "?group=None"), aResponse().withStatus(204));
        assertThat(objects().list(LogicalPartition.TYPE, LIST, Groups.NONE)).isEmpty();
    }

    @Test
    void aListIsReadWithItsGroups() {
        site.stub(
                get(LIST.path() + "?group=NVRAM"),
                atom(Documents.feed(List.of(
                                Documents.partition(UUID, "one", "running"),
                                Documents.partition(UUID.replace('1', '2'), "two", "not activated"))))
                        .withHeader("ETag", "777"));
        List<Entry<LogicalPartition>> entries = objects().list(LogicalPartition.TYPE, LIST, Groups.NVRAM);
        assertThat(entries).extracting(entry -> entry.value().name()).containsExactly("one", "two");
        assertThat(entries)
                .as("the header's ETag is the feed's")
                .allSatisfy(entry -> assertThat(entry.etag()).isEmpty());
    }

    @Test
    void a204WhereAnObjectWasAskedForIsNotFound() {
        site.stub(get(ONE.path() + "?group=None"), aResponse().withStatus(204));
        assertThatThrownBy(() -> objects().read(LogicalPartition.TYPE, ONE, Groups.NONE))
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void findingNothingIsAnAnswerAndAnErrorIsNot() {
        site.stub(get(ONE.path() + "?group=None"), error(404, "gone"));
        assertThat(objects().find(LogicalPartition.TYPE, ONE, Groups.NONE)).isEmpty();
        site.stub(get(ONE.path() + "?group=None"), error(500, "HSCL9999"));
        assertThatThrownBy(() -> objects().find(LogicalPartition.TYPE, ONE, Groups.NONE))
                .hasMessageContaining("HSCL9999");
    }

    @Test
    void anUnchangedObjectIsNotSentAgain() {
        String self = ONE.path() + "?group=None";
        site.stub(get(self), atom(Documents.partition(UUID, "one", "running")).withHeader("ETag", "-5"));
        site.stub(
                get(self).withHeader("If-None-Match", equalTo("-5")),
                aResponse().withStatus(304));
        Entry<LogicalPartition> known = objects().read(LogicalPartition.TYPE, ONE, Groups.NONE);
        assertThat(objects().refresh(known)).isSameAs(known);
    }

    @Test
    void aSearchIsEncodedAndHasNoGroup() {
        site.stub(
                get(urlEqualTo(LIST.path() + "/search/(PartitionName=='db%20%2B%2F1')")),
                atom(Documents.feed(List.of(Documents.partition(UUID, "db +/1", "running")))));
        assertThat(objects().search(LogicalPartition.TYPE, "PartitionName", "db +/1"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.value().name()).isEqualTo("db +/1"));
    }

    @Test
    void aNewObjectIsSentBareAndItsReferencesAreWholeAddresses() {
        Href adapters = ONE.child("ClientNetworkAdapter");
        site.stub(
                put(adapters.path()),
                atom(Documents.entry(
                                "ClientNetworkAdapter",
                                "uom",
                                adapters.path() + "/x",
                                "<VirtualSlotNumber>5</VirtualSlotNumber>"))
                        .withStatus(201));
        Href ethernet0 = Href.uom("ManagedSystem", UUID, "VirtualSwitch", UUID);
        ClientNetworkAdapter wanted =
                ClientNetworkAdapter.wanted(Optional.of(MacAddress.parse("fa:16:3e:0a:0b:0c")), 331, ethernet0, false);
        assertThat(objects()
                        .create(ClientNetworkAdapter.TYPE, adapters, wanted.element())
                        .value()
                        .slot())
                .isEqualTo(5);
        site.http.verify(putRequestedFor(urlEqualTo(adapters.path()))
                .withHeader("Content-Type", equalTo("application/vnd.ibm.powervm.uom+xml; type=ClientNetworkAdapter"))
                .withRequestBody(equalToXml("<ClientNetworkAdapter schemaVersion='V1_0'"
                        + " xmlns='http://www.ibm.com/xmlns/systems/power/firmware/uom/mc/2012_10/'>"
                        + "<Metadata><Atom/></Metadata><UseNextAvailableSlotID>true</UseNextAvailableSlotID>"
                        + "<MACAddress>FA163E0A0B0C</MACAddress><PortVLANID>331</PortVLANID>"
                        + "<TaggedVLANSupported>false</TaggedVLANSupported><AssociatedVirtualSwitch>"
                        + "<link xmlns='http://www.w3.org/2005/Atom' rel='related' href='"
                        + site.config().url()
                        + ethernet0.path() + "'/></AssociatedVirtualSwitch></ClientNetworkAdapter>")));
    }

    @Test
    void removingWhatIsGoneIsQuiet() {
        site.stub(delete(ONE.path()), error(404, "gone"));
        objects().delete(ONE);
        site.stub(delete(ONE.path()), error(400, "HSCL05DF wrong state"));
        assertThatThrownBy(() -> objects().delete(ONE)).hasMessageContaining("HSCL05DF");
    }

    @Test
    void quickPropertiesComeWithoutTheirQuotes() {
        site.stub(
                get(ONE.path() + "/quick/PartitionState").withHeader("Accept", equalTo("*/*")),
                aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "application/json")
                        .withBody("\"running\""));
        site.stub(
                get(ONE.path() + "/quick/PartitionID"),
                aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "application/json")
                        .withBody("17\n"));
        assertThat(objects().quick(ONE, "PartitionState")).isEqualTo("running");
        assertThat(objects().quick(ONE, "PartitionID")).isEqualTo("17");
    }

    @Test
    void anAnswerOfAnotherTypeIsRefused() {
        site.stub(get(ONE.path() + "?group=None"), atom(Documents.job("1", "RUNNING", "")));
        assertThatThrownBy(() -> objects().read(LogicalPartition.TYPE, ONE, Groups.NONE))
                .hasMessageContaining("JobResponse")
                .hasMessageContaining("LogicalPartition");
    }
}
