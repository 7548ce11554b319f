package io.mullion.spi.compute;

import java.util.UUID;

/**
 * How a driver finds the partition of a server again.
 *
 * @param server the server's id in the API
 * @param host name of the host it is on, such as {@code 9119MME_1009425}
 * @param partition the driver's own key: for PowerVM the partition's UUID, upper case; it stays the same when the
 *     partition moves
 */
public record ServerHandle(UUID server, String host, String partition) {
    /** The same partition after it went to another host. */
    public ServerHandle on(String otherHost) {
        return new ServerHandle(server, otherHost, partition);
    }
}
