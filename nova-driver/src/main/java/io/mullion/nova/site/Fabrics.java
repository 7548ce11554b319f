package io.mullion.nova.site;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which physical ports are on which Fibre Channel fabric. A fabric's name comes from configuration: no console knows it.
 *
 * @param ports WWPNs by the fabric's name, 16 upper-case hex digits; none means one fabric {@code A} with all ports
 */
public record Fabrics(Map<String, Set<String>> ports) {
    /** All ports on one fabric. */
    public static final Fabrics ONE = new Fabrics(Map.of());

    private static final String ONLY = "A";

    /** @throws MullionException {@code INVALID_CONFIGURATION} if a port is on two fabrics */
    public Fabrics {
        Map<String, Set<String>> upper = new TreeMap<>();
        Set<String> seen = new TreeSet<>();
        ports.forEach((fabric, wwpns) -> wwpns.forEach(wwpn -> {
            String port = wwpn.replace(":", "").toUpperCase(Locale.ROOT);
            if (!seen.add(port)) {
                throw new MullionException(
                        ErrorCode.INVALID_CONFIGURATION,
                        "port " + port + " is named twice; the second fabric: " + fabric);
            }
            upper.computeIfAbsent(fabric, name -> new TreeSet<>()).add(port);
        }));
        ports = upper;
    }

    /** The names of all fabrics, sorted. */
    public List<String> names() {
        return ports.isEmpty() ? List.of(ONLY) : new ArrayList<>(new TreeSet<>(ports.keySet()));
    }

    /** The fabric of a port; empty text if it is on none. */
    public String of(String wwpn) {
        if (ports.isEmpty()) {
            return ONLY;
        }
        return ports.entrySet().stream()
                .filter(fabric -> fabric.getValue().contains(wwpn))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
