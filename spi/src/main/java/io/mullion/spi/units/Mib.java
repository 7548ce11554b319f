package io.mullion.spi.units;

/**
 * An amount of memory in MiB (the PowerVM documents say "MB" and mean MiB).
 *
 * @param value may be negative where it is a difference or the free memory of an over-committed host
 */
public record Mib(long value) implements Comparable<Mib> {
    /** No memory. */
    public static final Mib ZERO = new Mib(0);

    /** The amount of {@code value} MiB. */
    public static Mib of(long value) {
        return new Mib(value);
    }

    /** The amount of {@code gib} GiB. */
    public static Mib ofGib(long gib) {
        return new Mib(Math.multiplyExact(gib, 1024L));
    }

    /** Sum of both amounts. */
    public Mib plus(Mib other) {
        return new Mib(Math.addExact(value, other.value));
    }

    /** Difference of both amounts; negative when {@code other} is larger. */
    public Mib minus(Mib other) {
        return new Mib(Math.subtractExact(value, other.value));
    }

    /** Whether this is a whole number of {@code block}s; a block of zero or less fits everything. */
    public boolean isMultipleOf(Mib block) {
        return block.value <= 0 || value % block.value == 0;
    }

    /** This amount raised to the next whole number of {@code block}s. */
    public Mib roundUpTo(Mib block) {
        return block.value <= 0 ? this : new Mib(Math.ceilDiv(value, block.value) * block.value);
    }

    @Override
    public int compareTo(Mib other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value + " MB";
    }
}
