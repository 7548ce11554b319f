package io.mullion.nova.lpar;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** How partitions are told apart on a console, and how they are called ({@code reference/nova-powervm-flows.md} §3). */
public final class PartitionIdentity {
    private static final Pattern FORBIDDEN = Pattern.compile("[^a-zA-Z0-9 \\-!#%+,./:;=@^_{}]");
    private static final int LONGEST_NAME = 31;
    private static final int SUFFIX = 8;
    private static final long TOP_BIT = 1L << 63;

    private PartitionIdentity() {}

    /** The UUID of a server's partition: the server's own with the top bit cleared, upper case. */
    public static String of(UUID server) {
        return new UUID(server.getMostSignificantBits() & ~TOP_BIT, server.getLeastSignificantBits())
                .toString()
                .toUpperCase(Locale.ROOT);
    }

    /** A name that consoles accept: what they refuse becomes an underscore, and it ends after 31 characters. */
    static String name(String wanted) {
        String clean = FORBIDDEN.matcher(wanted).replaceAll("_");
        if (clean.isBlank()) {
            return "server";
        }
        return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }

    /** The same name made unlike all others by the first digits of the partition's UUID. */
    static String nameWith(String wanted, String partition) {
        String name = name(wanted);
        String start = name.substring(0, Math.min(name.length(), LONGEST_NAME - SUFFIX - 1));
        return start + "-" + partition.substring(0, SUFFIX).toLowerCase(Locale.ROOT);
    }
}
