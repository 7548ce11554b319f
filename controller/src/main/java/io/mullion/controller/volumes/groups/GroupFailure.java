package io.mullion.controller.volumes.groups;

import io.mullion.controller.volumes.api.Owner;
import io.mullion.controller.volumes.messages.Event;
import io.mullion.controller.volumes.messages.Messages;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Tells users why work on a group failed. */
final class GroupFailure {
    private final Messages messages;

    @Inject
    GroupFailure(Messages messages) {
        this.messages = messages;
    }

    void tell(Handle handle, Owner owner, UUID group, String requestId, Exception cause) {
        String sentence = cause instanceof MullionException known && known.code() != ErrorCode.INTERNAL
                ? known.getMessage()
                : "See the log of the service.";
        messages.tell(
                handle, new Messages.About(owner.projectId(), "VOLUME_GROUP", group, requestId), Event.GROUP, sentence);
    }
}
