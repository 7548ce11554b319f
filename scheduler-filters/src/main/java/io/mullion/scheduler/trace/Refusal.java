package io.mullion.scheduler.trace;

import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import io.mullion.spi.units.Mib;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * One filter's refusal of one host, for machines and administrators.
 *
 * @param filter name of the filter
 * @param code stable code of the reason
 * @param messageId id to search logs for
 * @param retriable whether the same request may fit later
 * @param sentence the whole sentence; it may name other servers, hosts and projects
 * @param parameters numbers (memory in MiB), text, or lists of text
 */
public record Refusal(
        String filter,
        String code,
        String messageId,
        boolean retriable,
        String sentence,
        Map<String, Object> parameters) {
    static Refusal of(String filter, Verdict.Refused refused, String host) {
        Reason reason = refused.reason();
        Map<String, Object> plain = new TreeMap<>();
        refused.parameters().forEach((name, value) -> plain.put(name, plain(value)));
        return new Refusal(filter, reason.code(), reason.messageId(), reason.mayPass(), refused.sentence(host), plain);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Mib memory -> memory.value();
            case Number number -> number;
            case Collection<?> many ->
                many.stream().map(String::valueOf).sorted().toList();
            default -> String.valueOf(value);
        };
    }
}
