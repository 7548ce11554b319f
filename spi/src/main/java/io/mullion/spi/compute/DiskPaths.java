package io.mullion.spi.compute;

import java.util.List;

/**
 * Over which ways a volume was connected to a partition. Recorded with the attachment; a detach works also without it.
 *
 * @param paths at least one after a successful connect
 */
public record DiskPaths(List<Path> paths) {
    public DiskPaths {
        paths = List.copyOf(paths);
    }

    /**
     * One way through one I/O server.
     *
     * @param vios name of the I/O server
     * @param device its name there, such as {@code hdisk7} or {@code vfchost3}
     * @param clientSlot virtual slot in the partition
     * @param deviceUniqueId UDID or WWPN pair, for finding the device again
     */
    public record Path(String vios, String device, int clientSlot, String deviceUniqueId) {}
}
