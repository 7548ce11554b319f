package io.mullion.controller.volumes.messages;

import java.time.Instant;
import java.util.UUID;

/**
 * A message to a project's users.
 *
 * @param resourceType {@code VOLUME}, {@code VOLUME_SNAPSHOT}, {@code VOLUME_GROUP}
 * @param until how long it is kept at least
 */
public record Message(
        UUID id,
        String projectId,
        String eventId,
        String text,
        String resourceType,
        UUID resourceId,
        String requestId,
        Instant createdAt,
        Instant until) {}
