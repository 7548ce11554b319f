package io.mullion.powervm.entry;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which extended attribute groups a read asks for. They are not cached by the console, so each costs a query to an I/O
 * server or to the hypervisor ({@code reference/powervm-rest.md} §5).
 *
 * @param names none for the ungrouped attributes only
 */
public record Groups(SortedSet<String> names) {
    /** Only what the console has at hand. */
    public static final Groups NONE = of();

    /** Media repositories, physical volumes, pools of an I/O server. */
    public static final Groups STORAGE = of("ViosStorage");

    /** Shared Ethernet adapters and trunks of an I/O server. */
    public static final Groups NETWORK = of("ViosNetwork");

    /** Virtual SCSI mappings of an I/O server. */
    public static final Groups SCSI_MAPPINGS = of("ViosSCSIMapping");

    /** Virtual Fibre Channel mappings of an I/O server. */
    public static final Groups FC_MAPPINGS = of("ViosFCMapping");

    /** The partition's non-volatile memory. */
    public static final Groups NVRAM = of("NVRAM");

    public Groups {
        names = new TreeSet<>(names);
    }

    /** These groups. */
    public static Groups of(String... names) {
        return new Groups(new TreeSet<>(Arrays.asList(names)));
    }

    /** These groups and others. */
    public Groups and(Groups others) {
        SortedSet<String> all = new TreeSet<>(names);
        all.addAll(others.names);
        return new Groups(all);
    }

    /** The value of the {@code group} parameter: sorted, with commas between. */
    public String parameter() {
        return names.isEmpty() ? "None" : String.join(",", names);
    }
}
