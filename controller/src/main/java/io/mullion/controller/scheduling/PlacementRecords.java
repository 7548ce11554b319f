package io.mullion.controller.scheduling;

import io.mullion.controller.database.Database;
import java.util.List;
import java.util.UUID;

/** Reads why servers were placed where they are, without a running service. */
public final class PlacementRecords {
    private PlacementRecords() {}

    /** What is recorded about a server, the newest first. */
    public static List<PlacementRecord> of(Database database, UUID server) {
        return database.read(handle -> new TraceStore().of(handle, server));
    }
}
