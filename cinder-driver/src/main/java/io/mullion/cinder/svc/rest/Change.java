package io.mullion.cinder.svc.rest;

import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * A command that changes something, together with the way to find out whether it has taken effect: asked when the reply
 * was lost, when it carried a warning, and when the array refused, since it may be refusing our own second attempt.
 *
 * @param command what to send
 * @param quiet refusals that mean it is so already
 * @param done looks at the array
 */
public record Change(Command command, Set<Cmmvc> quiet, BooleanSupplier done) {
    /** A change whose effect {@code done} can see. */
    public static Change of(Command command, BooleanSupplier done) {
        return new Change(command, Set.of(), done);
    }

    /** The same, content also with these refusals. */
    public Change quietOn(Set<Cmmvc> codes) {
        return new Change(command, codes, done);
    }
}
