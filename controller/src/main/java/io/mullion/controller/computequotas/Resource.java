package io.mullion.controller.computequotas;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What compute bounds, in the order of the API. */
public enum Resource {
    /** Servers. */
    INSTANCES(Kind.COUNTED, -1),
    /** Virtual or dedicated processors. */
    CORES(Kind.COUNTED, -1),
    /** MiB of memory. */
    RAM(Kind.COUNTED, -1),
    /** Entries of a server's metadata. */
    METADATA_ITEMS(Kind.PLAIN, 128),
    /** Key pairs of a user. */
    KEY_PAIRS(Kind.PLAIN, 100),
    /** Server groups of a project. */
    SERVER_GROUPS(Kind.PLAIN, 10),
    /** Servers of a group. */
    SERVER_GROUP_MEMBERS(Kind.PLAIN, 10),
    /** Counted by the network service, if at all. */
    FIXED_IPS(Kind.NETWORK, -1),
    /** There are none. */
    FLOATING_IPS(Kind.NETWORK, -1),
    /** There are none. */
    SECURITY_GROUPS(Kind.NETWORK, -1),
    /** There are none. */
    SECURITY_GROUP_RULES(Kind.NETWORK, -1),
    /** Files put into a server at its creation, which is not done. */
    INJECTED_FILES(Kind.FILES, 0),
    /** Bytes of such a file. */
    INJECTED_FILE_CONTENT_BYTES(Kind.FILES, 0),
    /** Bytes of such a file's path. */
    INJECTED_FILE_PATH_BYTES(Kind.FILES, 0),
    /** Hundredths of processing units; shown where it is bounded, as OpenStack does not know it. */
    PROC_UNITS(Kind.OURS, -1);

    /** How a bound is kept and shown. */
    enum Kind {
        COUNTED,
        PLAIN,
        /** Up to 2.35. */
        NETWORK,
        /** Up to 2.56. */
        FILES,
        OURS
    }

    private static final int NETWORK_UNTIL = 35;
    private static final int FILES_UNTIL = 56;

    private final Kind kind;
    private final long usual;

    Resource(Kind kind, long usual) {
        this.kind = kind;
        this.usual = usual;
    }

    /** As in the API: {@code instances}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What holds where neither the configuration nor anybody says; -1 for any number. */
    long usual() {
        return usual;
    }

    /** Whether usage is counted as it is taken. */
    boolean counted() {
        return kind == Kind.COUNTED || kind == Kind.OURS;
    }

    /** Whether a microversion of compute has it. @param minor second number of the microversion */
    boolean in(int minor) {
        return switch (kind) {
            case COUNTED, PLAIN, OURS -> true;
            case NETWORK -> minor <= NETWORK_UNTIL;
            case FILES -> minor <= FILES_UNTIL;
        };
    }

    /** Whether it is shown with this bound. */
    boolean shown(long most) {
        return kind != Kind.OURS || most >= 0;
    }

    static Optional<Resource> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    static List<Resource> countedOnes() {
        return Arrays.stream(values()).filter(Resource::counted).toList();
    }
}
