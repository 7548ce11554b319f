package io.mullion.controller.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.mullion.controller.ApiFixture;
import io.mullion.controller.ApiFixture.Answer;
import io.mullion.controller.configuration.Settings;
import io.mullion.controller.identity.TestingIdentity;
import io.mullion.controller.volumes.ImageSource.ImageDisk;
import io.mullion.controller.volumes.backends.BackendsModule;
import io.mullion.controller.volumes.types.VolumeType;
import io.mullion.controller.volumes.types.VolumeTypes;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.VolumeDriver;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The block storage service over HTTP with one array, {@code svc1}, of two pools, and the volume types of the lab. */
public final class VolumesRig implements AutoCloseable {
    /** Path of the project's resources. */
    public static final String BASE = "/volume/v3/" + TestingIdentity.PROJECT;

    /** An image whose disk is on the array. */
    public static final UUID IMAGE = UUID.fromString("0c1a0f5e-8f0b-4d3a-9d55-9b8c8d6c7f10");

    private final TestingVolumeDriver array = new TestingVolumeDriver("svc1", "Pool0", "Pool1");
    private final ApiFixture api;

    /** With settings of sections {@code [volumes]} and others. */
    public VolumesRig(String settings) {
        api = new ApiFixture(
                VolumesModule.from(Settings.of(settings + "\n[volume_backend:svc1]\n")), new Surroundings());
        array.put(IMAGE, "image-aix72", 20);
        VolumeTypes types = api.get(VolumeTypes.class);
        VolumeType unused = types.ensure("svc1 base template", "", Map.of("drivers:storage_pool", "Pool0"));
        unused = types.ensure("svc2 base template", "", Map.of("drivers:storage_pool", "Pool1"));
        unused = types.ensure("svc3", "", Map.of("drivers:storage_pool", "Pool0", "drivers:rsize", "-1"));
        unused = types.ensure("shared", "", Map.of("multiattach", "<is> True"));
    }

    /** With the usual settings. */
    public VolumesRig() {
        this("[volumes]");
    }

    private final class Surroundings extends AbstractModule {
        @Override
        protected void configure() {
            Multibinder<VolumeDriver> drivers = BackendsModule.drivers(binder());
            drivers.addBinding().toInstance(array);
            bind(ImageSource.class).toInstance((handle, image, project) -> {
                if (!image.equals(IMAGE)) {
                    throw MullionException.notFound("Image " + image + " could not be found.");
                }
                return new ImageDisk(
                        "svc1", "volume-image-aix72-" + IMAGE, Optional.empty(), 20, Map.of("image_id", IMAGE + ""));
            });
        }
    }

    /** The array. */
    public TestingVolumeDriver array() {
        return array;
    }

    /** The service. */
    public ApiFixture api() {
        return api;
    }

    /** Makes something, and demands 202. @return what the answer holds */
    public JsonNode accepted(String path, String json) {
        Answer answer = api.post(TestingIdentity.ADMIN, BASE + path, json);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return answer.body().elements().next();
    }

    /** What the administrator of the project sees. */
    public JsonNode show(String path) {
        Answer answer = api.get(TestingIdentity.ADMIN, BASE + path);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().elements().next();
    }

    /** Waits for a status. @return what is shown then */
    public JsonNode await(String path, String status) {
        return awaitShown(path, shown -> shown.path("status").asText().equals(status));
    }

    /** Waits until something can be seen. */
    public JsonNode awaitShown(String path, Predicate<JsonNode> wanted) {
        return org.awaitility.Awaitility.await(path)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> show(path), wanted);
    }

    /** Waits until it is gone. */
    public void awaitGone(String path) {
        org.awaitility.Awaitility.await(path)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> api.get(TestingIdentity.ADMIN, BASE + path).status() == 404);
    }

    /** A volume that can be used. @param more further members of the body, each with a comma before it */
    public UUID volume(int gib, String more) {
        String id = accepted("/volumes", "{\"volume\": {\"size\": " + gib + more + "}}")
                .path("id")
                .asText();
        await("/volumes/" + id, "available");
        return UUID.fromString(id);
    }

    @Override
    public void close() {
        api.close();
    }
}
