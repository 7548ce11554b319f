package io.mullion.controller.servers.create;

import java.util.Optional;
import java.util.UUID;

/**
 * A disk that a new server is to have.
 *
 * @param volume id of the volume: one that is there, or the one that will be made
 * @param attachment id that the server's attachment of it will have
 * @param origin where it comes from
 * @param boot whether the server starts from it
 * @param deleteWith whether it is removed with the server
 * @param device name shown to users
 * @param tag given by the user
 */
public record DiskWish(
        UUID volume,
        UUID attachment,
        Origin origin,
        boolean boot,
        boolean deleteWith,
        String device,
        Optional<String> tag) {
    /**
     * Where a disk comes from; one of image and snapshot at most. With neither, and {@code made}, it is empty.
     *
     * @param made whether the volume is made for this server
     * @param image id of the image it is copied from
     * @param snapshot id of the snapshot it is made from
     * @param gigabytes its size; 0 for that of its source
     * @param type its volume type; empty for the default
     */
    public record Origin(
            boolean made, Optional<String> image, Optional<String> snapshot, int gigabytes, Optional<String> type) {
        /** A volume that is there already. */
        public static final Origin PRESENT = new Origin(false, Optional.empty(), Optional.empty(), 0, Optional.empty());
    }
}
