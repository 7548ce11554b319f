package io.mullion.cinder.svc.host;

import io.mullion.spi.volume.Connector;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Names of our host objects: {@code mullion-<server>-<8 hex digits>}, at most 63 characters. The digits tell servers
 * apart whose names are cut off or cleaned to the same, and the places of a server that moves; the prefix tells our
 * objects from those of others.
 */
final class HostName {
    private static final String OURS = "mullion-";
    /** A filter that matches all of them. */
    static final String ANY = OURS + "*";

    private static final int ROOM = 63 - OURS.length() - 9;

    private HostName() {}

    static String of(Connector connector) {
        return named(connector.server(), connector.server());
    }

    /** For a server that is let in from two places at once, while it moves: the name of the other place. */
    static String elsewhere(Connector connector) {
        return named(connector.server(), connector.server() + "@" + connector.host());
    }

    private static String named(String server, String apart) {
        CRC32 digits = new CRC32();
        digits.update(apart.getBytes(StandardCharsets.UTF_8));
        String clean = server.replaceAll("[^A-Za-z0-9._-]", "-");
        String part = clean.length() <= ROOM ? clean : clean.substring(0, ROOM);
        return String.format(Locale.ROOT, "%s%s-%08x", OURS, part, digits.getValue());
    }

    static boolean isOurs(String host) {
        return host.startsWith(OURS);
    }
}
