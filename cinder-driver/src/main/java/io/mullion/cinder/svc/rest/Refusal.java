package io.mullion.cinder.svc.rest;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.Set;

/**
 * An array's "no" to a command.
 *
 * @param array name of the array
 * @param command what it refused
 * @param code its message id
 * @param text its own words, with the id
 */
public record Refusal(String array, Command command, Cmmvc code, String text) {
    private static final Set<Cmmvc> FULL = Set.of(Cmmvc.NO_EXTENTS, Cmmvc.NO_EXTENTS_TO_GROW);

    /** Whether the reason is one of these. */
    public boolean isFor(Set<Cmmvc> codes) {
        return codes.contains(code);
    }

    /** The failure to throw when there is nothing to be done about it. */
    public MullionException failure() {
        return new MullionException(
                FULL.contains(code) ? ErrorCode.NO_VALID_POOL : ErrorCode.ARRAY_REFUSED,
                "array %s refused '%s': %s".formatted(array, command, text));
    }
}
