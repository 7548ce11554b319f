package io.mullion.spi.units;

/** Room in a storage back end: a number of GiB, no limit, or not known. Never a magic number or a word. */
public sealed interface Capacity {
    /** A known amount in GiB, possibly with fractions; 0 or more. */
    record Known(double gib) implements Capacity {
        public Known {
            if (!(gib >= 0)) {
                throw new IllegalArgumentException("capacity below zero: " + gib);
            }
        }
    }

    /** The back end knows no limit. */
    record Infinite() implements Capacity {}

    /** The back end could not tell. */
    record Unknown() implements Capacity {}

    /** Whether {@code gib} more surely fit; an unknown capacity does not refuse. */
    default boolean admits(double gib) {
        return switch (this) {
            case Known known -> known.gib >= gib;
            case Infinite infinite -> true;
            case Unknown unknown -> true;
        };
    }
}
