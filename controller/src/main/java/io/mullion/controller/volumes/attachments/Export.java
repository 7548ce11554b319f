package io.mullion.controller.volumes.attachments;

import io.mullion.spi.volume.ConnectionInfo;
import io.mullion.spi.volume.Connector;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;

/**
 * That a back end lets somebody reach a volume, or is being told to. While a server moves, its attachments have two.
 *
 * @param connector who reaches it; one for each host
 * @param connection how, once the back end has answered
 */
public record Export(UUID attachment, Connector connector, Optional<ConnectionInfo> connection) {
    /** Whether both mean the same ports, so that the end of one would be the end of the other. */
    boolean sharesPortsWith(Export other) {
        return !Collections.disjoint(connector.initiators(), other.connector.initiators())
                || (connector.initiators().isEmpty() && connector.host().equals(other.connector.host()));
    }
}
