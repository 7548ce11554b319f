package io.mullion.controller.volumes.attachments;

import io.mullion.controller.http.BodySchema;

/** {@code PUT /attachments/{id}}. */
@BodySchema("update-attachment.json")
record UpdateAttachmentBody(Fields attachment) {
    record Fields(ConnectorBody connector) {}
}
