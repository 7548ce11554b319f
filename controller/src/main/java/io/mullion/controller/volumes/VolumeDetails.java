package io.mullion.controller.volumes;

import io.mullion.controller.volumes.attachments.Attachment;
import java.util.List;
import java.util.Optional;

/**
 * A volume with what its view shows beside it.
 *
 * @param typeName name of its type
 * @param inConsistencyGroup whether its group is a consistency group
 * @param attachments those that are attached
 */
public record VolumeDetails(
        Volume volume, Optional<String> typeName, boolean inConsistencyGroup, List<Attachment> attachments) {
    public VolumeDetails {
        attachments = List.copyOf(attachments);
    }
}
