package io.mullion.spi.units;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Processor entitlement in hundredths of a processing unit, as PowerVM counts it: two decimals on the wire
 * ({@code "0.50"}), at least 0.05 for each virtual processor.
 *
 * @param hundredths may be negative where it is a difference
 */
public record ProcUnits(int hundredths) implements Comparable<ProcUnits> {
    /** No entitlement. */
    public static final ProcUnits ZERO = new ProcUnits(0);

    /** {@code whole} whole processors. */
    public static ProcUnits ofProcessors(int whole) {
        return new ProcUnits(Math.multiplyExact(whole, 100));
    }

    /** {@code hundredths} hundredths of a unit. */
    public static ProcUnits ofHundredths(int hundredths) {
        return new ProcUnits(hundredths);
    }

    /**
     * Reads a decimal such as {@code "0.5"}, {@code "2"} or {@code "1.25"}; more than two decimals are rounded half up.
     *
     * @throws NumberFormatException if the text is not a decimal number, or is too large
     */
    public static ProcUnits parse(String text) {
        try {
            return new ProcUnits(new BigDecimal(text.strip())
                    .setScale(2, RoundingMode.HALF_UP)
                    .unscaledValue()
                    .intValueExact());
        } catch (ArithmeticException tooLarge) {
            throw new NumberFormatException("too large: " + text);
        }
    }

    /** Sum of both amounts. */
    public ProcUnits plus(ProcUnits other) {
        return new ProcUnits(Math.addExact(hundredths, other.hundredths));
    }

    /** Difference of both amounts; negative when {@code other} is larger. */
    public ProcUnits minus(ProcUnits other) {
        return new ProcUnits(Math.subtractExact(hundredths, other.hundredths));
    }

    /** Whole processors, rounded up: what OpenStack shows as {@code vcpus} of a hypervisor. */
    public int ceil() {
        return Math.ceilDiv(hundredths, 100);
    }

    @Override
    public int compareTo(ProcUnits other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    /** The wire form with two decimals, for example {@code 0.50}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
