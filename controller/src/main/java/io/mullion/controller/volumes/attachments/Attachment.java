package io.mullion.controller.volumes.attachments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a server, or a host, may reach a volume.
 *
 * @param server id of the server; empty for a host's own use
 * @param host name of the host it is reached from
 * @param mountpoint device name in the server
 * @param mode {@code rw} or {@code ro}; empty until known
 * @param connector who reaches it, as JSON in the form of the API; empty until known
 * @param connection how it is reached, as JSON in the form of the API; empty until exported
 */
public record Attachment(
        UUID id,
        UUID volume,
        String projectId,
        Optional<UUID> server,
        Optional<String> host,
        Optional<String> mountpoint,
        AttachStatus status,
        Optional<String> mode,
        Optional<String> connector,
        Optional<String> connection,
        Optional<Instant> attachedAt,
        Instant createdAt) {
    /** The same in another status. */
    Attachment with(AttachStatus other) {
        return new Attachment(
                id,
                volume,
                projectId,
                server,
                host,
                mountpoint,
                other,
                mode,
                connector,
                connection,
                attachedAt,
                createdAt);
    }

    /** The same, reached from a host. */
    Attachment onHost(Optional<String> other) {
        return new Attachment(
                id,
                volume,
                projectId,
                server,
                other.or(() -> host),
                mountpoint,
                status,
                mode,
                connector,
                connection,
                attachedAt,
                createdAt);
    }

    /** The same, now that the server has it. */
    Attachment attached(String device, Instant now) {
        return new Attachment(
                id,
                volume,
                projectId,
                server,
                host,
                Optional.of(device),
                AttachStatus.ATTACHED,
                mode,
                connector,
                connection,
                Optional.of(now),
                createdAt);
    }

    /** The same, reached as an export says. */
    Attachment through(Optional<Export> export) {
        return new Attachment(
                id,
                volume,
                projectId,
                server,
                export.map(each -> each.connector().host()),
                mountpoint,
                status,
                mode,
                connector,
                export.flatMap(Export::connection).map(Connections::text),
                attachedAt,
                createdAt);
    }
}
