package io.mullion.controller.servers.configdrive;

import io.mullion.controller.http.Json;
import io.mullion.controller.networks.Ports;
import io.mullion.controller.servers.Server;
import io.mullion.spi.compute.ConfigDrive;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the first-boot data of a server in the form that cloud-init reads from a drive labelled {@code config-2}. A
 * partition has no metadata service to ask, so every server gets one.
 */
@Singleton
public final class ConfigDrives {
    private static final String LABEL = "config-2";
    private static final String VERSION = "openstack/2018-08-27/";
    private static final String LATEST = "openstack/latest/";

    private final Ports ports;

    @Inject
    ConfigDrives(Ports ports) {
        this.ports = ports;
    }

    /** An image on disk, to be deleted by the caller; empty if the server is not to have one. */
    public Optional<ConfigDrive> write(Server server) throws IOException {
        if (!server.options().configDrive()) {
            return Optional.empty();
        }
        byte[] iso = IsoImage.of(LABEL, files(server));
        Path file = Files.createTempFile("mullion-", ".iso");
        Files.write(file, iso);
        return Optional.of(new ConfigDrive(file, iso.length));
    }

    private Map<String, byte[]> files(Server server) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String folder : List.of(VERSION, LATEST)) {
            files.put(folder + "meta_data.json", bytes(metadata(server)));
            files.put(folder + "network_data.json", bytes(NetworkData.of(ports.interfaces(server.id()))));
            files.put(folder + "vendor_data.json", bytes(Map.of()));
            server.options()
                    .userData()
                    .ifPresent(data -> files.put(
                            folder + "user_data", Base64.getMimeDecoder().decode(data)));
        }
        return files;
    }

    private static Map<String, Object> metadata(Server server) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("uuid", server.id());
        data.put("name", server.texts().name());
        data.put("hostname", server.texts().hostname());
        data.put("launch_index", 0);
        data.put("availability_zone", server.placed().zone().orElse(""));
        data.put("project_id", server.owner().project());
        data.put("meta", server.metadata());
        data.put("devices", List.of());
        server.options().adminPass().ifPresent(password -> data.put("admin_pass", password));
        server.options().publicKey().ifPresent(key -> {
            String name = server.options().keyName().orElse("key");
            data.put("public_keys", Map.of(name, key));
            data.put("keys", List.of(Map.of("name", name, "type", "ssh", "data", key)));
        });
        return data;
    }

    private static byte[] bytes(Object document) {
        return Json.text(document).getBytes(StandardCharsets.UTF_8);
    }
}
