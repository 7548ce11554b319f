package io.mullion.spi.volume;

import java.util.List;

/**
 * Who wants to reach a volume.
 *
 * @param host name of the host the server is on
 * @param server name under which an array may know the initiators: server name and id
 * @param initiators WWPNs, 16 upper-case hex digits; empty for a shared storage pool
 */
public record Connector(String host, String server, List<String> initiators) {
    public Connector {
        initiators = List.copyOf(initiators);
    }
}
