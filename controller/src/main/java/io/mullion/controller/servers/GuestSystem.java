package io.mullion.controller.servers;

import io.mullion.spi.compute.OsType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells the operating system family of a server from what its image says. */
public final class GuestSystem {
    private GuestSystem() {}

    /** The family; Linux where the image does not say ({@code reference/powervc-concepts.md}). */
    public static OsType of(Server server) {
        return of(server.options().imageProperties()).orElse(OsType.LINUX);
    }

    /** The family that image properties tell. */
    public static Optional<OsType> of(Map<String, String> properties) {
        String word = properties
                .getOrDefault("os_distro", properties.getOrDefault("os_type", ""))
                .toLowerCase(Locale.ROOT);
        return switch (word) {
            case "" -> Optional.empty();
            case "aix" -> Optional.of(OsType.AIX);
            case "ibmi", "ibm-i", "os400" -> Optional.of(OsType.IBM_I);
            default -> Optional.of(OsType.LINUX);
        };
    }
}
