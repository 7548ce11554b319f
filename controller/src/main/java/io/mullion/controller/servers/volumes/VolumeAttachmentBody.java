package io.mullion.controller.servers.volumes;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.servers.ServerVolume;
import java.util.LinkedHashMap;
import java.util.Map;

/** A server's volume as {@code os-volume_attachments} shows it; from 2.89 without the id that only repeats the volume's. */
final class VolumeAttachmentBody {
    private VolumeAttachmentBody() {}

    static Map<String, Object> of(ApiRequest request, ServerVolume volume) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!request.version().from(89)) {
            body.put("id", volume.volume());
        }
        body.put("serverId", volume.server());
        body.put("volumeId", volume.volume());
        body.put("device", volume.device());
        if (request.version().from(70)) {
            body.put("tag", volume.tag());
        }
        if (request.version().from(79)) {
            body.put("delete_on_termination", volume.deleteWith());
        }
        if (request.version().from(89)) {
            body.put("attachment_id", volume.attachment());
            body.put("bdm_uuid", volume.attachment());
        }
        return body;
    }
}
