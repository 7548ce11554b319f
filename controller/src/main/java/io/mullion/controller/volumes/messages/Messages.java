package io.mullion.controller.volumes.messages;

import io.mullion.controller.volumes.api.WireTime;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Where failures are told to users. */
public final class Messages {
    private static final Duration KEPT = Duration.ofDays(30);

    private final MessageStore store;
    private final Clock clock;

    @Inject
    Messages(MessageStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What a message is about.
     *
     * @param type {@code VOLUME}, {@code VOLUME_SNAPSHOT}, {@code VOLUME_GROUP}
     * @param requestId name of the request that asked for the work
     */
    public record About(String projectId, String type, UUID id, String requestId) {}

    /** Tells that something failed. @param detail the failure's own sentence, with the back end's id in it */
    public void tell(Handle handle, About about, Event event, String detail) {
        Instant now = WireTime.now(clock);
        store.deleteExpired(handle, now);
        store.insert(
                handle,
                new Message(
                        UUID.randomUUID(),
                        about.projectId(),
                        event.id(about.type()),
                        event.sentence() + " " + detail,
                        about.type(),
                        about.id(),
                        about.requestId(),
                        now,
                        now.plus(KEPT)));
    }
}
