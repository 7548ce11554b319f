package io.mullion.controller.servers;

import io.mullion.spi.compute.DiskPaths;
import io.mullion.spi.volume.ConnectionInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A volume of a server.
 *
 * @param attachment id of the attachment in the volume service, once reserved
 * @param device name shown to users, such as {@code /dev/sdb}
 * @param boot whether the server starts from it
 * @param deleteWith whether it is removed with the server
 * @param tag given at attach
 * @param connection how it is exported, once it is
 * @param paths how it is connected, once it is
 */
public record ServerVolume(
        UUID server,
        UUID volume,
        Optional<UUID> attachment,
        String device,
        boolean boot,
        boolean deleteWith,
        Optional<String> tag,
        Optional<ConnectionInfo> connection,
        Optional<DiskPaths> paths,
        Instant created) {
    /** The same, reached so. */
    public ServerVolume reached(Optional<ConnectionInfo> exported, Optional<DiskPaths> over) {
        return new ServerVolume(server, volume, attachment, device, boot, deleteWith, tag, exported, over, created);
    }
}
