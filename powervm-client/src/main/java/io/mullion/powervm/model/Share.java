package io.mullion.powervm.model;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares of a port, {@code 2.00%} on the wire and 200 in hundredths of a percent here ({@code reference/powervm-rest.md} §15). */
public final class Share {
    /** All of it. */
    public static final int WHOLE = 10_000;

    private Share() {}

    /** From the wire. */
    public static int parse(String text) {
        try {
            return new BigDecimal(text.replace("%", "").strip())
                    .movePointRight(2)
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
        } catch (ArithmeticException | NumberFormatException garbage) {
            throw new MullionException(
                    ErrorCode.CONSOLE_REFUSED,
                    "The console gives \"" + text + "\" where a share was expected.",
                    garbage);
        }
    }

    /** To the wire. @param hundredths of a percent, 0 to {@link #WHOLE} */
    public static String text(int hundredths) {
        if (hundredths < 0 || hundredths > WHOLE) {
            throw MullionException.invalid(
                    "capacity: " + hundredths + " is not between 0 and " + WHOLE + " hundredths of a percent");
        }
        return BigDecimal.valueOf(hundredths, 2).toPlainString() + "%";
    }
}
