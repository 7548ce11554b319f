package io.mullion.spi.placement;

import io.mullion.spi.compute.OsType;
import io.mullion.spi.compute.PartitionOptions;
import java.util.Optional;

/**
 * What runs in the partition and what it was promised.
 *
 * @param os operating system family, from the image or as detected; empty if unknown
 * @param endianness byte order, from the image; empty if not said
 * @param options compatibility mode, remote restart, secure boot, affinity check
 * @param persistentMemory whether it has persistent memory volumes
 */
public record Guest(
        Optional<OsType> os, Optional<Endianness> endianness, PartitionOptions options, boolean persistentMemory) {
    /** Nothing known, nothing promised. */
    public static final Guest UNKNOWN = new Guest(Optional.empty(), Optional.empty(), PartitionOptions.DEFAULTS, false);

    /** A guest of this family with default options. */
    public static Guest of(OsType os) {
        return new Guest(Optional.of(os), Optional.empty(), PartitionOptions.DEFAULTS, false);
    }

    /** The same with other options. */
    public Guest with(PartitionOptions newOptions) {
        return new Guest(os, endianness, newOptions, persistentMemory);
    }

    /** Byte orders of a guest. */
    public enum Endianness {
        /** {@code little-endian}: Linux on POWER8 and later. */
        LITTLE,
        /** {@code big-endian}: AIX, IBM i, older Linux. */
        BIG
    }
}
