package io.mullion.spi.placement;

import java.util.Map;

/** What a filter says about one host: it fits, or it is refused for a reason. */
public sealed interface Verdict {
    /** Fits, with nothing to add. */
    Verdict FITS = new Fits("");

    /** Fits, although something could not be checked; {@code warning} is a sentence. */
    static Verdict fitsBut(String warning) {
        return new Fits(warning);
    }

    /** Whether the host fits. */
    default boolean fits() {
        return this instanceof Fits;
    }

    /**
     * The host may take the request.
     *
     * @param warning a sentence for the administrator; empty text for none
     */
    record Fits(String warning) implements Verdict {}

    /**
     * The host may not take the request.
     *
     * @param reason the rule that was broken
     * @param parameters the values that fill the reason's texts: text, whole numbers, {@code Mib}, {@code ProcUnits}, or
     *     collections of text
     */
    record Refused(Reason reason, Map<String, Object> parameters) implements Verdict {
        public Refused {
            parameters = Map.copyOf(parameters);
        }

        /** The whole sentence about {@code host}, for administrators: it may name other servers, hosts and projects. */
        public String sentence(String host) {
            return ReasonText.fill(reason.sentence(), parameters, host);
        }
    }
}
