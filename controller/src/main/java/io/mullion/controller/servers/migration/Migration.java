package io.mullion.controller.servers.migration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A move of a server, as users see it.
 *
 * @param id small number, older clients' name for it
 * @param uuid its id
 * @param kind {@code live-migration}
 * @param source host it left
 * @param target host it goes to, once chosen
 */
record Migration(
        long id,
        UUID uuid,
        UUID server,
        String kind,
        MigrationStatus status,
        String source,
        Optional<String> target,
        String project,
        String user,
        Instant created,
        Instant updated) {}
