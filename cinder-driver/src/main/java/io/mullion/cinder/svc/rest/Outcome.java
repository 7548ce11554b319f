package io.mullion.cinder.svc.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** What became of a command that was sent. */
sealed interface Outcome {
    /** The end of it, for the link. */
    sealed interface Settled extends Outcome {}

    /** It was carried out; a change is answered with an id or with nothing. */
    record Done(JsonNode body) implements Settled {}

    /** The array said no; nothing was changed, unless the code is a warning. */
    record Refused(Cmmvc code, String text) implements Settled {}

    /**
     * Nobody knows whether it was carried out.
     *
     * @param answered whether something came back
     */
    record Lost(String text, boolean answered) implements Settled {}

    /** The array takes no commands now; this one was not carried out. */
    record Busy(String text) implements Outcome {}

    /** The token is not good, or not any more; the command was not carried out. */
    record TokenExpired() implements Outcome {}
}
