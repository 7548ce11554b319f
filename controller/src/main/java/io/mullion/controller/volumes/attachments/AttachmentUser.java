package io.mullion.controller.volumes.attachments;

import java.util.UUID;

/** Somebody who holds attachments and must give them up himself: the servers. Added to a set by his own module. */
public interface AttachmentUser {
    /** Whether this attachment is held now: taking it away would pull a disk from under a running server. */
    boolean holds(UUID attachment);
}
