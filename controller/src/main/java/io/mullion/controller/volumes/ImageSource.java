package io.mullion.controller.volumes;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What the block storage service asks of images: where an image's disk lies. Bound by the feature that keeps images. */
public interface ImageSource {
    /**
     * A disk of an image on a back end.
     *
     * @param backend name of the back end
     * @param volumeName its name on the back end
     * @param uniqueId its identity on the back end, where it is known
     * @param sizeGib smallest volume it fits into
     * @param metadata what a volume made from it says of its image, such as {@code image_id, image_name, os_type}
     */
    record ImageDisk(
            String backend, String volumeName, Optional<String> uniqueId, int sizeGib, Map<String, String> metadata) {
        public ImageDisk {
            metadata = Map.copyOf(metadata);
        }
    }

    /**
     * The boot disk of an image that a project may use.
     *
     * @throws io.mullion.spi.error.MullionException {@code NOT_FOUND} if there is no such image for this project,
     *     {@code INVALID_INPUT} if it cannot be used now
     */
    ImageDisk bootDisk(Handle handle, UUID image, String project);
}
