package io.mullion.controller.volumes.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.controller.identity.TestingIdentity;
import io.mullion.controller.volumes.VolumesRig;
import io.mullion.controller.volumes.attachments.Attachments.Reservation;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.ConnectionInfo.FibreChannel;
import io.mullion.spi.volume.Connector;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentsTest {
    private static final Connector SOURCE = new Connector("9119MME_1009425", "aix1", List.of("C05076079CFF0E56"));
    private static final Connector TARGET = new Connector("9119MME_0696010", "aix1", List.of("C05076079CFF0E58"));

    private VolumesRig rig;
    private Attachments attachments;

    @BeforeAll
    void start() {
        rig = new VolumesRig("[volumes]\nquota_volumes = 1000");
        attachments = rig.api().get(Attachments.class);
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    @AfterEach
    void recover() {
        rig.array().recover();
    }

    @Test
    void aVolumeGoesToAServerAndComesBack() {
        UUID volume = rig.volume(1, "");
        UUID server = UUID.randomUUID();
        UUID id = reserve(volume, server);
        assertThat(status(volume)).isEqualTo("reserved");

        FibreChannel info = (FibreChannel) attachments.connect(id, SOURCE);
        assertThat(info.initiators()).containsExactly("C05076079CFF0E56");
        assertThat(attachments.connect(id, SOURCE)).isEqualTo(info);
        assertThat(status(volume)).isEqualTo("attaching");

        transaction(handle -> attachments.complete(handle, id, "/dev/sdb"));
        assertThat(status(volume)).isEqualTo("in-use");
        assertThat(rig.show("/volumes/" + volume)
                        .path("attachments")
                        .get(0)
                        .path("server_id")
                        .asText())
                .isEqualTo(server.toString());
        List<Attachment> had = rig.api().database().read(handle -> attachments.ofServer(handle, server));
        assertThat(had).hasSize(1);

        transaction(handle -> attachments.beginDetach(handle, id));
        assertThat(status(volume)).isEqualTo("detaching");
        assertThatThrownBy(() -> transaction(handle -> attachments.delete(handle, id)))
                .isInstanceOf(MullionException.class);
        attachments.withdraw(id, SOURCE);
        attachments.withdraw(id, SOURCE);
        transaction(handle -> attachments.delete(handle, id));
        transaction(handle -> attachments.delete(handle, id));
        assertThat(status(volume)).isEqualTo("available");
        assertThat(rig.array().connectors(volume)).isEmpty();
    }

    @Test
    void aVolumeThatSomebodyHasIsRefused() {
        UUID volume = rig.volume(1, "");
        UUID first = reserve(volume, UUID.randomUUID());
        assertThat(first).isNotNull();
        assertThatThrownBy(() -> reserve(volume, UUID.randomUUID()))
                .hasMessageContaining("current status is reserved")
                .extracting(failure -> ((MullionException) failure).code())
                .isEqualTo(ErrorCode.INVALID_INPUT);
    }

    @Test
    void aSecondCallWithTheSameIdFindsTheFirst() {
        UUID volume = rig.volume(1, "");
        Reservation wish = new Reservation(UUID.randomUUID(), volume, UUID.randomUUID(), TestingIdentity.PROJECT);
        transaction(handle -> attachments.reserve(handle, wish));
        transaction(handle -> attachments.reserve(handle, wish));
        List<Attachment> all = rig.api().database().read(handle -> attachments.ofVolume(handle, volume));
        assertThat(all).hasSize(1);
    }

    @Test
    void severalServersShareAVolumeWhoseTypeAllowsIt() {
        UUID volume = rig.volume(1, ", \"volume_type\": \"shared\"");
        UUID one = attached(volume, UUID.randomUUID());
        UUID server = UUID.randomUUID();
        UUID two = attached(volume, server);
        assertThatThrownBy(() -> reserve(volume, server)).hasMessageContaining("already attached");

        attachments.withdrawAll(one);
        assertThat(rig.array().connectors(volume))
                .as("the other one's ports are the same")
                .hasSize(1);
        transaction(handle -> attachments.delete(handle, one));
        assertThat(status(volume)).isEqualTo("in-use");
        attachments.withdrawAll(two);
        transaction(handle -> attachments.delete(handle, two));
        assertThat(rig.array().connectors(volume)).isEmpty();
        assertThat(status(volume)).isEqualTo("available");
    }

    @Test
    void aServerThatMovesHasTwoConnectorsForAWhile() {
        UUID volume = rig.volume(1, "");
        UUID id = attached(volume, UUID.randomUUID());
        attachments.connect(id, TARGET);
        assertThat(status(volume)).isEqualTo("in-use");
        assertThat(rig.array().connectors(volume)).containsExactly(SOURCE, TARGET);

        attachments.withdraw(id, SOURCE);
        assertThat(rig.array().connectors(volume)).containsExactly(TARGET);
        assertThat(rig.api()
                        .database()
                        .read(handle -> attachments.find(handle, id))
                        .orElseThrow()
                        .host())
                .hasValue("9119MME_0696010");
    }

    @Test
    void anExportThatFailsCanBeTakenBack() {
        UUID volume = rig.volume(1, "");
        UUID id = reserve(volume, UUID.randomUUID());
        rig.array().fail("export");
        assertThatThrownBy(() -> attachments.connect(id, SOURCE)).hasMessageContaining("CMMVC0001E");
        rig.array().recover();
        attachments.withdrawAll(id);
        transaction(handle -> attachments.delete(handle, id));
        assertThat(status(volume)).isEqualTo("available");
    }

    @Test
    void aDetachThatIsGivenUpLeavesTheVolumeInUse() {
        UUID volume = rig.volume(1, "");
        UUID id = attached(volume, UUID.randomUUID());
        transaction(handle -> attachments.beginDetach(handle, id));
        transaction(handle -> attachments.rollBackDetach(handle, id));
        assertThat(status(volume)).isEqualTo("in-use");
        transaction(handle -> attachments.beginDetach(handle, id));
        assertThatThrownBy(() -> transaction(handle -> attachments.beginDetach(handle, id)))
                .hasMessageContaining("detach");
    }

    @Test
    void anAttachedVolumeCannotBeDeleted() {
        UUID volume = rig.volume(1, "");
        UUID unused = attached(volume, UUID.randomUUID());
        assertThat(rig.api()
                        .delete(TestingIdentity.MEMBER, VolumesRig.BASE + "/volumes/" + volume)
                        .status())
                .isEqualTo(400);
    }

    private UUID attached(UUID volume, UUID server) {
        UUID id = reserve(volume, server);
        attachments.connect(id, SOURCE);
        transaction(handle -> attachments.complete(handle, id, "/dev/sdb"));
        return id;
    }

    private UUID reserve(UUID volume, UUID server) {
        Reservation wish = new Reservation(UUID.randomUUID(), volume, server, TestingIdentity.PROJECT);
        transaction(handle -> attachments.reserve(handle, wish));
        return wish.id();
    }

    private void transaction(Consumer<Handle> work) {
        rig.api().database().useTransaction(work);
    }

    private String status(UUID volume) {
        return rig.show("/volumes/" + volume).path("status").asText();
    }
}
