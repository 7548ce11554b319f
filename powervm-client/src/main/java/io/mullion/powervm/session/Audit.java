package io.mullion.powervm.session;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.MDC;

/**
 * Who asks and under which number, on every call, so that a line in the console's log finds the request of ours that
 * led to it. The request id comes from the logging context ({@code request_id}), where the controller puts it.
 */
final class Audit {
    private static final int LONGEST_MEMENTO = 100;

    private final Credentials credentials;
    private final RandomGenerator random;

    Audit(Credentials credentials, RandomGenerator random) {
        this.credentials = credentials;
        this.random = random;
    }

    Map<String, String> headers() {
        String who = Optional.ofNullable(MDC.get("request_id"))
                .map(id -> "mullion " + credentials.label() + " " + id)
                .orElse("mullion " + credentials.label());
        String memento = who.replaceAll("[^\\x20-\\x7e]", "_");
        return Map.of(
                "X-Audit-Memento", memento.substring(0, Math.min(memento.length(), LONGEST_MEMENTO)),
                "X-Transaction-ID", String.format(Locale.ROOT, "XT%012d", random.nextLong(1_000_000_000_000L)));
    }
}
