package io.mullion.controller.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mullion.controller.http.Json;
import io.mullion.controller.lab.Lab;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A site in one process and a service in another, which can be killed and started again on the same folder. */
final class Scene implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path folder;
    private final Program site;
    private final Calls admin;
    private final String password;
    private Program service;
    private Calls api;

    Scene(Path folder) throws IOException {
        this.folder = folder;
        Path siteFolder = folder.resolve("site");
        site = Program.start(
                folder.resolve("site.log"),
                "site",
                "--dir",
                siteFolder.toString(),
                "--port",
                "0",
                "--clock",
                "instant");
        Path description = Path.of(site.ready());
        admin = new Calls(
                Json.MAPPER.readTree(description.toFile()).path("admin").asText() + "/");
        password = Lab.prepare(folder, description, 0);
        service = serve();
        api = logOn();
    }

    private Program serve() {
        return Program.start(
                folder.resolve("service.log"),
                "serve",
                "--config",
                folder.resolve("mullion.conf").toString());
    }

    private Calls logOn() {
        Calls calls = new Calls(service.ready().substring(0, service.ready().length() - "v3".length()));
        calls.logOn("root", password, "ibm-default");
        await().atMost(PATIENCE)
                .until(() -> calls.get("compute/v2.1/os-hypervisors")
                                .path("hypervisors")
                                .size()
                        == 5);
        return calls;
    }

    /** The service's APIs. */
    Calls api() {
        return api;
    }

    /**
     * Everything that consoles and array hold. What a console keeps of a killed process is left out: its session and the
     * records of jobs that nobody reads any more, which the console itself forgets in time.
     */
    JsonNode held() {
        JsonNode state = admin.get("state");
        state.path("consoles").forEach(console -> ((ObjectNode) console).remove(List.of("sessions", "jobs")));
        return state;
    }

    /** Lets the next matching request stop on its way. @return its number */
    long hold(String fault) {
        return admin.post("faults", fault).path("id").asLong();
    }

    /** Waits until something stands at a hold, and kills the service. */
    void killAt(long hold) {
        admin.post("faults/" + hold + "/await", "{\"seconds\": 100}");
        service.kill();
    }

    /** Lets what stands go on, and starts the service again. */
    void goOn(long hold) {
        admin.post("faults/" + hold + "/release", "{}");
        restart();
    }

    /** Kills the service, if it runs, and starts it again. */
    void restart() {
        service.kill();
        service = serve();
        api = logOn();
    }

    /** Every connection to a console breaks, or none does any more. */
    void silence(String console, boolean silent) {
        if (silent) {
            hold("{\"console\": \"" + console + "\", \"phase\": \"before\", \"action\": \"drop\", \"times\": 1000000}");
        } else {
            admin.delete("faults");
        }
    }

    /** Waits until the management connection of every partition is active: before that none can move. */
    void awaitConnections() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> admin.get("state")
                        .path("frames")
                        .forEach(frame -> frame.path("partitions")
                                .forEach(partition -> assertThat(
                                                partition.path("rmc").asText())
                                        .isEqualTo("active"))));
    }

    /** Waits until so many hosts are shown up. */
    void awaitUp(int hosts) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            int up = 0;
            for (JsonNode host : api.get("compute/v2.1/os-hypervisors/detail").path("hypervisors")) {
                up += host.path("state").asText().equals("up") ? 1 : 0;
            }
            assertThat(up).isEqualTo(hosts);
        });
    }

    /** Makes a server and returns its id; it is still being built. */
    String create(String name) {
        return create(name, "tiny");
    }

    /** Makes a server that fits POWER9 frames only: there are two of them in one host group, so that it can move. */
    String createMovable(String name) {
        api.post("compute/v2.1/flavors", """
                {"flavor": {"id": "movable", "name": "movable", "ram": 2048, "vcpus": 1, "disk": 0}}""");
        api.post("compute/v2.1/flavors/movable/os-extra_specs", """
                {"extra_specs": {"powervm:processor_compatibility": "POWER9_Base"}}""");
        return create(name, "movable");
    }

    private String create(String name, String flavor) {
        String image = named("image/v2/images?name=aix72", "images");
        String network = named("network/v2.0/networks?name=vlan666", "networks");
        return api.post("compute/v2.1/servers", """
                        {"server": {"name": "%s", "imageRef": "%s", "flavorRef": "%s", "networks": [{"uuid": "%s"}]}}""".formatted(name, image, flavor, network))
                .path("server")
                .path("id")
                .asText();
    }

    private String named(String path, String list) {
        return api.get(path).path(list).path(0).path("id").asText();
    }

    /** Waits until a server has a status and no task, and returns it. */
    JsonNode awaitServer(String server, String status) {
        return await().atMost(PATIENCE)
                .until(
                        () -> api.get("compute/v2.1/servers/" + server).path("server"),
                        seen -> seen.path("status").asText().equals(status)
                                && seen.path("OS-EXT-STS:task_state").isNull());
    }

    /** Waits until a volume has a status. */
    void awaitVolume(String volume, String status) {
        await().atMost(PATIENCE)
                .until(() -> api.get("volume/v3/volumes/" + volume)
                        .path("volume")
                        .path("status")
                        .asText()
                        .equals(status));
    }

    /** Begins to move a server; the scheduler chooses where to. */
    void move(String server) {
        api.post("compute/v2.1/servers/" + server + "/action", """
                {"os-migrateLive": {"host": null, "block_migration": false, "disk_over_commit": false}}""");
    }

    /** Deletes a server and waits until it is gone. */
    void delete(String server) {
        api.delete("compute/v2.1/servers/" + server);
        await().atMost(PATIENCE).until(() -> api.status("compute/v2.1/servers/" + server) == 404);
    }

    @Override
    public void close() {
        service.close();
        site.close();
    }
}
