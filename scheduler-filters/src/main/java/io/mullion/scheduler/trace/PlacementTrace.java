package io.mullion.scheduler.trace;

import io.mullion.spi.placement.Operation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every host and what every filter said about it: the answer to "why there" and "why not there". All of it is for
 * administrators; {@link #sentence} may be read by the server's owner.
 *
 * @param operation why a host was looked for
 * @param hosts all hosts, those that fit first and by rank, the others by name
 * @param sentence what the owner may read: how many hosts were considered, and why they do not fit
 */
public record PlacementTrace(Operation operation, List<HostTrace> hosts, String sentence) {
    public PlacementTrace {
        hosts = List.copyOf(hosts);
    }

    /** Whether a host fits. */
    public boolean fits() {
        return !hosts.isEmpty() && hosts.getFirst().fits();
    }

    /** Whether waiting may help: some host is refused only for reasons that may pass. */
    public boolean retriable() {
        return hosts.stream().anyMatch(host -> host.refusals().stream().allMatch(Refusal::retriable));
    }

    /** The table as text: one line for each host and refusal. */
    public String table() {
        return hosts.stream().map(PlacementTrace::lines).collect(Collectors.joining());
    }

    private static String lines(HostTrace host) {
        String first = host.rank()
                .map(rank -> "%s  fits, rank %d (%s)%n"
                        .formatted(host.host(), rank, host.score().orElseThrow().policy()))
                .orElse("");
        return first
                + host.refusals().stream()
                        .map(refusal -> "%s  %s  %s  %s%s%n"
                                .formatted(
                                        host.host(),
                                        refusal.messageId(),
                                        refusal.code(),
                                        refusal.sentence(),
                                        refusal.retriable() ? " (may pass)" : ""))
                        .collect(Collectors.joining())
                + host.warnings().stream()
                        .map(warning -> host.host() + "  warning  " + warning + System.lineSeparator())
                        .collect(Collectors.joining());
    }
}
