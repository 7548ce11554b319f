package io.mullion.controller.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The files of a lab's folder: configuration of the service, and how clients log on. */
final class LabFiles {
    private static final int PASSWORD_BYTES = 12;

    private final Path folder;

    LabFiles(Path folder) {
        this.folder = folder;
    }

    /** Removes the database of a former lab: its site has ended with it. */
    void forgetDatabase() {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve("mullion.mv.db"));
            Files.deleteIfExists(folder.resolve("mullion.trace.db"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A password that nobody else's lab has. */
    static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Writes the configuration file for a site. @param port 0 for any free one */
    Path configuration(JsonNode site, int port) {
        List<String> lines = new ArrayList<>();
        lines.add("# Written by ./mullion lab: a service for the simulated site.");
        lines.add("[http]");
        lines.add("port = " + port);
        lines.add("[database]");
        lines.add("url = jdbc:h2:file:" + folder.resolve("mullion").toAbsolutePath());
        lines.add("[hosts]");
        lines.add("interval = 5 s");
        lines.add("settle = 500 ms");
        lines.add("[volumes]");
        lines.add("quota_volumes = -1");
        lines.add("quota_gigabytes = -1");
        for (JsonNode console : site.path("consoles")) {
            lines.add("[console:" + console.path("name").asText() + "]");
            lines.add("kind = " + console.path("kind").asText());
            account(lines, console);
        }
        site.path("fabrics").fields().forEachRemaining(fabric -> {
            List<String> ports = new ArrayList<>();
            fabric.getValue().forEach(wwpn -> ports.add(wwpn.asText()));
            lines.add("[fabric:" + fabric.getKey() + "]");
            lines.add("ports = " + String.join(", ", ports));
        });
        for (JsonNode array : site.path("arrays")) {
            lines.add("[volume_backend:" + array.path("name").asText() + "]");
            lines.add("driver = " + array.path("kind").asText());
            account(lines, array);
        }
        return write("mullion.conf", lines);
    }

    private static void account(List<String> lines, JsonNode system) {
        for (String key : List.of("url", "user", "password")) {
            lines.add(key + " = " + system.path(key).asText());
        }
    }

    /** Writes how clients log on: for a shell, and for those that read {@code clouds.yaml}. */
    void credentials(URI authUrl, String user, String password, String project) {
        write(
                "openrc",
                List.of(
                        "export OS_AUTH_URL=" + authUrl,
                        "export OS_USERNAME=" + user,
                        "export OS_PASSWORD=" + password,
                        "export OS_PROJECT_NAME=" + project,
                        "export OS_USER_DOMAIN_ID=default",
                        "export OS_PROJECT_DOMAIN_ID=default",
                        "export OS_REGION_NAME=RegionOne",
                        "export OS_IDENTITY_API_VERSION=3",
                        "export OS_VOLUME_API_VERSION=3",
                        "export no_proxy=127.0.0.1,localhost"));
        write(
                "clouds.yaml",
                List.of(
                        "clouds:",
                        "  mullion:",
                        "    auth:",
                        "      auth_url: " + authUrl,
                        "      username: " + user,
                        "      password: " + password,
                        "      project_name: " + project,
                        "      user_domain_id: default",
                        "      project_domain_id: default",
                        "    region_name: RegionOne",
                        "    identity_api_version: 3"));
    }

    private Path write(String name, List<String> lines) {
        try {
            Path file = folder.resolve(name);
            Files.writeString(file, String.join("\n", lines) + "\n");
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
