package io.mullion.powervm.captures;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.event.Changes;
import io.mullion.powervm.event.ConsoleEvent;
import io.mullion.powervm.file.FileDocument;
import io.mullion.powervm.job.JobResult;
import io.mullion.powervm.job.JobStatus;
import io.mullion.powervm.xml.Element;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordedServicesTest {
    private static JobResult job(String file) {
        return JobResult.of(Captures.document(file).at("content/JobResponse").orElseThrow());
    }

    @Test
    void aFinishedJobTellsItsResults() {
        JobResult result = job("job_response_completed_ok.txt");
        assertThat(result.id()).isEqualTo("1375391227297");
        assertThat(result.status()).isEqualTo(JobStatus.COMPLETED_OK);
        assertThat(result.status().ended() && result.status().successful()).isTrue();
    }

    @Test
    void aDocumentInAJobResultKeepsItsMarkup() {
        assertThat(job("cdata.xml").results().values())
                .anySatisfy(value -> assertThat(value).startsWith("<XML_LIST>").contains("<vendor>IBM</vendor>"));
    }

    @Test
    void aJobsSelfLinkIsItsAddress() {
        ResourceType<Element> type = ResourceType.web("JobResponse", root -> root, root -> root);
        List<Entry<Element>> entries = Captures.entries(type, "job_response_completed_ok.txt");
        assertThat(entries.getFirst().self().path()).isEqualTo("/rest/api/uom/jobs/1375391227297");
    }

    @Test
    void eventsAreReadAndFolded() {
        ResourceType<ConsoleEvent> type = ResourceType.uom("Event", ConsoleEvent::of, event -> {
            throw new AssertionError();
        });
        List<ConsoleEvent> events = Captures.values(type, "event_feed.txt");
        assertThat(events).hasSize(37);
        assertThat(events.stream().collect(Collectors.groupingBy(ConsoleEvent::type, Collectors.counting())))
                .containsEntry(ConsoleEvent.Type.MODIFY_URI, 33L)
                .containsEntry(ConsoleEvent.Type.ADD_URI, 3L)
                .containsEntry(ConsoleEvent.Type.DELETE_URI, 1L);
        assertThat(events.getLast().id()).isEqualTo(1473962006584L);
        Changes changes = Changes.fold(events);
        assertThat(changes.resync()).isFalse();
        assertThat(changes.objects())
                .filteredOn(change -> change.object().type().equals("LogicalPartition"))
                .anySatisfy(change -> assertThat(change.details()).contains("PartitionState"));
        assertThat(changes.objects().stream()
                        .map(change -> change.object().uuid())
                        .distinct())
                .hasSameSizeAs(changes.objects());
    }

    @Test
    void aFileTellsWhereItGoes() {
        FileDocument file =
                Captures.values(FileDocument.TYPE, "upload_file.txt").getFirst();
        assertThat(file.name()).isEqualTo("boot_c3f7b1e7");
        assertThat(file.kind()).isEqualTo("BROKERED_DISK_IMAGE");
        assertThat(file.expectedSize()).contains(4550656L);
        assertThat(file.fileUuid()).contains("6233b070-31cc-4b57-99bd-37f80e845de9");
        assertThat(file.vios()).isEqualTo("14B854F7-42CE-4FF0-BD57-1D117054E701");
    }
}
