package io.mullion.cinder.svc.host;

import io.mullion.cinder.svc.rest.Command;
import io.mullion.cinder.svc.rest.SvcArray;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The ports through which hosts reach the array: the virtual ones where the array has them, else the physical ones
 * (reference/spectrum-virtualize.md §2). Looked at again after five minutes.
 */
final class TargetPorts {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private record Seen(List<String> wwpns, Instant at) {}

    private final SvcArray array;
    private final Clock clock;
    private volatile Seen seen = new Seen(List.of(), Instant.MIN);

    TargetPorts(SvcArray array, Clock clock) {
        this.array = array;
        this.clock = clock;
    }

    /** Their WWPNs, 16 upper-case hex digits each. */
    List<String> wwpns() {
        Seen now = seen;
        if (now.wwpns.isEmpty() || now.at.plus(FRESH).isBefore(clock.instant())) {
            List<String> virtual = virtual().toList();
            now = new Seen(virtual.isEmpty() ? physical().toList() : virtual, clock.instant());
            seen = now;
        }
        return now.wwpns;
    }

    private Stream<String> virtual() {
        return array.list(Command.of("lstargetportfc")).stream()
                .filter(port -> port.isYes("host_io_permitted"))
                .filter(port -> !port.text("current_node_id").isEmpty())
                .map(port -> port.text("WWPN").toUpperCase(Locale.ROOT));
    }

    private Stream<String> physical() {
        return array.list(Command.of("lsportfc")).stream()
                .filter(port -> port.text("type").equals("fc"))
                .filter(port -> port.text("status").equals("active"))
                .map(port -> port.text("WWPN").toUpperCase(Locale.ROOT));
    }
}
