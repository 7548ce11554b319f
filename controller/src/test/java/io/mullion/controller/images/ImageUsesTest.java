package io.mullion.controller.images;

import static io.mullion.controller.identity.TestingIdentity.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.ApiFixture;
import io.mullion.controller.ApiFixture.Answer;
import io.mullion.controller.images.Image.Disk;
import io.mullion.controller.volumes.ImageDisksModule;
import io.mullion.controller.volumes.ImageSource;
import io.mullion.controller.volumes.ImageSource.ImageDisk;
import io.mullion.spi.compute.OsType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImageUsesTest {
    private static final String IMAGES = "image/v2/images";
    private static ApiFixture api;

    /** Every test has projects of its own. */
    private String project;

    private String member;

    @BeforeAll
    static void start() {
        api = new ApiFixture(new ImagesModule(new ImagesConfig(1)), new ImageDisksModule());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void newProject() {
        project = UUID.randomUUID().toString().replace("-", "");
        member = token(project);
    }

    private static String token(String project) {
        return "joe/" + project + "/member";
    }

    private String create(String fields) {
        Answer made = api.post(member, IMAGES, "{" + fields + "}");
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body().path("id").asText();
    }

    private Answer patch(String id, String operations) {
        return api.call(
                member,
                "PATCH",
                IMAGES + "/" + id,
                operations,
                "Content-Type",
                "application/openstack-images-v2.1-json-patch");
    }

    private Answer upload(String id, String data) {
        return api.call(member, "PUT", IMAGES + "/" + id + "/file", data, "Content-Type", "application/octet-stream");
    }

    private List<String> names(String token, String query) {
        List<String> names = new ArrayList<>();
        Answer answer = api.get(token, IMAGES + query);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        answer.body()
                .path("images")
                .forEach(image -> names.add(image.path("name").asText()));
        return names;
    }

    @Test
    void aSharedImageIsSeenByItsMembersAndListedOnceTheyAccept() {
        String other = UUID.randomUUID().toString().replace("-", "");
        String id = create("\"name\":\"mine\"");
        String members = IMAGES + "/" + id + "/members";
        assertThat(api.get(token(other), IMAGES + "/" + id).status()).isEqualTo(404);
        Answer shared = api.post(member, members, "{\"member\":\"" + other + "\"}");
        assertThat(shared.body().path("status").asText())
                .as(shared.body().toString())
                .isEqualTo("pending");
        assertThat(api.post(member, members, "{\"member\":\"" + other + "\"}").status())
                .isEqualTo(409);
        assertThat(api.get(token(other), IMAGES + "/" + id).status()).isEqualTo(200);
        assertThat(names(token(other), "?owner=" + project)).isEmpty();
        assertThat(names(token(other), "?owner=" + project + "&member_status=pending&visibility=shared"))
                .containsExactly("mine");
        assertThat(api.put(member, members + "/" + other, "{\"status\":\"accepted\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api.put(token(other), members + "/" + other, "{\"status\":\"accepted\"}")
                        .status())
                .isEqualTo(200);
        assertThat(names(token(other), "?owner=" + project)).containsExactly("mine");
        assertThat(api.delete(token(other), IMAGES + "/" + id).status()).isEqualTo(403);
        assertThat(api.get(member, members).body().path("members")).hasSize(1);
        assertThat(api.delete(member, members + "/" + other).status()).isEqualTo(204);
        assertThat(api.get(token(other), IMAGES + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void communityImagesAreSeenByAllAndListedWhenAskedFor() {
        String stranger = token(UUID.randomUUID().toString().replace("-", ""));
        String id = create("\"name\":\"c\",\"visibility\":\"community\"");
        assertThat(api.get(stranger, IMAGES + "/" + id).status()).isEqualTo(200);
        assertThat(names(stranger, "?owner=" + project)).isEmpty();
        assertThat(names(stranger, "?owner=" + project + "&visibility=community"))
                .containsExactly("c");
        assertThat(api.post(member, IMAGES + "/" + id + "/members", "{\"member\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aDiskOnABackEndMakesAnImageDeployable() {
        String id = create("\"name\":\"aix72\",\"os_distro\":\"aix\",\"min_disk\":25");
        ImageSource source = api.get(ImageSource.class);
        assertThatThrownBy(() -> disk(source, id)).hasMessageContaining("is not active");
        Answer located = patch(
                id,
                "[{\"op\":\"add\",\"path\":\"/locations/-\",\"value\":{\"url\":\"volume://svc1/image%20aix72\","
                        + "\"metadata\":{\"size_gib\":\"20\"}}}]");
        assertThat(located.status()).as(located.body().toString()).isEqualTo(200);
        assertThat(located.body().path("status").asText()).isEqualTo("active");
        assertThat(located.body().path("disk_format").asText()).isEqualTo("raw");
        assertThat(located.body().path("size").asLong()).isEqualTo(20L << 30);
        assertThat(located.body().at("/locations/0/url").asText()).isEqualTo("volume://svc1/image%20aix72");
        ImageDisk disk = disk(source, id);
        assertThat(disk.volumeName()).isEqualTo("image aix72");
        assertThat(disk.sizeGib()).isEqualTo(25);
        assertThat(disk.metadata()).containsEntry("image_name", "aix72").containsEntry("os_distro", "aix");
        assertThat(api.get(member, IMAGES + "/" + id + "/file").status()).isEqualTo(404);
        assertThatThrownBy(() -> api.database().read(handle -> source.bootDisk(handle, UUID.fromString(id), "another")))
                .hasMessage("No image found with ID " + id);
    }

    @Test
    void aSeededDiskIsRegisteredOnceAndPublic() {
        Images images = api.get(Images.class);
        Disk disk = new Disk("svc1", "seed-" + project, Optional.empty(), 20);
        Image first = images.ensure("seed", project, disk, Map.of("os_distro", "ibmi"));
        assertThat(images.ensure("other", "other", disk, Map.of()).id()).isEqualTo(first.id());
        assertThat(first.os()).isEqualTo(OsType.IBM_I);
        assertThat(names("eve/other/member", "?owner=" + project)).containsExactly("seed");
    }

    @Test
    void aCaptureIsBegunCompletedOrGivenUpAndMayBeRepeated() {
        Images images = api.get(Images.class);
        UUID id = UUID.randomUUID();
        Disk disk = new Disk("svc1", "capture", Optional.of("6005076"), 30);
        for (int i = 0; i < 2; i++) {
            Image begun = api.database()
                    .inTransaction(handle -> images.begin(handle, id, project, "cap", Map.of("instance_uuid", "x")));
            assertThat(begun.id()).isEqualTo(id);
        }
        assertThat(api.get(member, IMAGES + "/" + id).body().path("status").asText())
                .isEqualTo("saving");
        assertThat(images.complete(id, disk).leastDiskGib()).isEqualTo(30);
        images.fail(id);
        assertThat(images.find(id).orElseThrow().status()).isEqualTo(ImageStatus.ACTIVE);
        images.remove(id);
        images.remove(id);
        assertThat(images.find(id)).isEmpty();
    }

    @Test
    void aDeactivatedImageGivesNoData() {
        String id = create("\"disk_format\":\"raw\",\"container_format\":\"bare\"");
        assertThat(api.post(member, IMAGES + "/" + id + "/actions/deactivate", "")
                        .status())
                .isEqualTo(403);
        upload(id, "\"x\"");
        assertThat(api.post(member, IMAGES + "/" + id + "/actions/deactivate", "")
                        .status())
                .isEqualTo(204);
        assertThat(api.get(member, IMAGES + "/" + id + "/file").status()).isEqualTo(403);
        assertThat(api.post(member, IMAGES + "/" + id + "/actions/reactivate", "")
                        .status())
                .isEqualTo(204);
        assertThat(api.get(member, IMAGES + "/" + id + "/file").status()).isEqualTo(200);
    }

    @Test
    void computeShowsImagesUpToTheVersionThatEndedIt() {
        String id = create("\"name\":\"proxy\",\"os_distro\":\"aix\"");
        String path = "compute/v2.1/images/" + id;
        JsonNode image = api.get(member, path).body().path("image");
        assertThat(image.path("status").asText()).isEqualTo("SAVING");
        assertThat(image.at("/metadata/os_distro").asText()).isEqualTo("aix");
        assertThat(api.getWith(member, path, "X-OpenStack-Nova-API-Version", "2.36")
                        .status())
                .isEqualTo(404);
        assertThat(api.get(member, "compute/v2.1/images?name=proxy").body().path("images"))
                .hasSize(1);
        assertThat(api.get(ADMIN, "compute/v2.1/images/detail?limit=1").body().path("images_links"))
                .hasSize(1);
        assertThat(api.delete(member, path).status()).isEqualTo(204);
        assertThat(api.get(member, path).status()).isEqualTo(404);
    }

    private ImageDisk disk(ImageSource source, String id) {
        return api.database().read(handle -> source.bootDisk(handle, UUID.fromString(id), project));
    }
}
