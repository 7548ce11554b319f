package io.mullion.spi.placement;

import java.util.Locale;
import java.util.Map;

/**
 * A rule that a host can break. Codes are stable: programs match them. Texts hold {@code {name}} where a parameter of
 * the refusal goes, and {@code {host}} for the host.
 *
 * @param number its number in the message ids, 1 to 9999; 9000 and up are for filters from elsewhere
 * @param code stable name in capitals, such as {@code RAM_INSUFFICIENT}
 * @param mayPass whether the same request can fit later although nobody changes it or the host: full or busy
 * @param sentence what an administrator reads about one host
 * @param summary a few words after a count of hosts, such as {@code memory short}; names no host, project or server of
 *     others, because tenants read it
 * @param advice the next step, a sentence that tenants may read; empty text for none
 */
public record Reason(int number, String code, boolean mayPass, String sentence, String summary, String advice) {
    public Reason {
        if (number < 1 || number > 9999) {
            throw new IllegalArgumentException("reason " + code + ": number " + number + " is not 1 to 9999");
        }
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException("reason code '" + code + "' is not capitals, digits and _");
        }
        if (sentence.isBlank() || summary.isBlank()) {
            throw new IllegalArgumentException("reason " + code + " has no text");
        }
    }

    /** A rule that only a change of the request, the host or the configuration lifts. */
    public static Reason lasting(int number, String code, String sentence, String summary, String advice) {
        return new Reason(number, code, false, sentence, summary, advice);
    }

    /** A rule that time can lift. */
    public static Reason passing(int number, String code, String sentence, String summary, String advice) {
        return new Reason(number, code, true, sentence, summary, advice);
    }

    /** The id to search logs for: {@code MULSCH0001E}; {@code W} instead of {@code E} where it may pass. */
    public String messageId() {
        return String.format(Locale.ROOT, "MULSCH%04d%s", number, mayPass ? "W" : "E");
    }

    /** A refusal for this reason without parameters. */
    public Verdict refuse() {
        return new Verdict.Refused(this, Map.of());
    }

    /** A refusal for this reason. */
    public Verdict refuse(Map<String, Object> parameters) {
        return new Verdict.Refused(this, parameters);
    }
}
