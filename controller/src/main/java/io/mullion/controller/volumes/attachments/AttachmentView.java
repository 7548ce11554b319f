package io.mullion.controller.volumes.attachments;

import io.mullion.controller.volumes.api.WireTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** An attachment as answers show it (reference/volume-api.md §6). */
final class AttachmentView {
    private AttachmentView() {}

    static Map<String, Object> summary(Attachment attachment) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", attachment.id());
        view.put("status", attachment.status().label());
        view.put("instance", attachment.server().orElse(null));
        view.put("volume_id", attachment.volume());
        return view;
    }

    static Map<String, Object> detail(Attachment attachment) {
        Map<String, Object> view = summary(attachment);
        view.put("attached_at", Objects.requireNonNullElse(WireTime.of(attachment.attachedAt()), ""));
        view.put("detached_at", "");
        view.put("attach_mode", attachment.mode().orElse(null));
        view.put("connection_info", connection(attachment));
        return view;
    }

    /** Flat, other than {@code os-initialize_connection} answers it. */
    private static Map<String, Object> connection(Attachment attachment) {
        return attachment
                .connection()
                .map(text -> {
                    Map<String, Object> flat = Connections.flat(text);
                    flat.put("attachment_id", attachment.id());
                    flat.put("access_mode", attachment.mode().orElse("rw"));
                    return flat;
                })
                .orElse(Map.of());
    }
}
