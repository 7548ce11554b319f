package io.mullion.controller.scheduling;

import io.mullion.scheduler.Decision;
import io.mullion.scheduler.trace.PlacementTrace;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Why a host was chosen, or none.
 *
 * @param server for whom
 * @param operation what for
 * @param chosen the host, if one was found
 * @param sentence for the owner
 * @param table every host and what it lacks, a line each: for administrators
 * @param at when
 */
public record PlacementRecord(
        UUID id, UUID server, String operation, Optional<String> chosen, String sentence, String table, Instant at) {

    static PlacementRecord of(Decision decision, Optional<String> chosen, Instant now) {
        PlacementTrace trace = decision.trace();
        return new PlacementRecord(
                UUID.randomUUID(),
                decision.request().subject().server(),
                decision.request().operation().name(),
                chosen,
                trace.sentence(),
                trace.table(),
                now);
    }
}
