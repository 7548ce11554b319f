package io.mullion.cinder.svc.host;

import io.mullion.cinder.svc.rest.Row;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A host object: a name for a set of initiators.
 *
 * @param name unique on the array
 * @param wwpns its ports, 16 upper-case hex digits each
 */
record Host(String name, Set<String> wwpns) {
    /** The reply to {@code lshost NAME}. */
    static Host of(Row row) {
        return new Host(
                row.text("name"),
                row.rows("nodes").stream()
                        .map(port -> port.text("WWPN").toUpperCase(Locale.ROOT))
                        .filter(wwpn -> !wwpn.isEmpty())
                        .collect(Collectors.toSet()));
    }

    /** Those of these ports that it lacks. */
    List<String> lacks(Collection<String> ports) {
        return ports.stream().filter(port -> !wwpns.contains(port)).toList();
    }

    /** Whether it has any of these ports. */
    boolean hasAny(Collection<String> ports) {
        return ports.stream().anyMatch(wwpns::contains);
    }
}
