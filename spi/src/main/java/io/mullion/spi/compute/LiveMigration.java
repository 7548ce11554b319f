package io.mullion.spi.compute;

import io.mullion.spi.volume.ConnectionInfo;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Moves a running server to another host. The steps are called in the order of the methods; each can be repeated after
 * a crash of the caller.
 */
public interface LiveMigration {
    /**
     * Whether the partition could move now: both hosts and the partition are asked
     * ({@code reference/nova-powervm-flows.md} §9 A, B).
     *
     * @throws io.mullion.spi.error.MullionException {@code MIGRATION_REFUSED} with the reason
     */
    void check(ServerHandle server, String targetHost);

    /**
     * Readies both sides: optical media out, stale mappings gone, and for each adapter of the partition a place on the
     * target. Changes nothing that a running partition would notice.
     *
     * @param volumes connections of all its volumes, exported to the target already where the protocol wants it
     */
    MigrationPlan prepare(ServerHandle server, String targetHost, StorageAccess access, List<ConnectionInfo> volumes);

    /**
     * Moves the partition, or follows a move that is under way, or finds that it has happened.
     *
     * @param progress told the done part from 0 to 1, as far as the console says
     * @return the handle on the target
     */
    ServerHandle migrate(ServerHandle server, MigrationPlan plan, DoubleConsumer progress);

    /**
     * After the move: removes what the source still holds and tells under which addresses the partition reaches its
     * storage now.
     */
    StorageAccess finish(ServerHandle moved, MigrationPlan plan);

    /** After a failure: brings the partition back to a clean state on the source and removes what the target got. */
    void rollBack(ServerHandle server, MigrationPlan plan);

    /** Asks the console to stop a move that is under way; quiet when there is none. */
    void abort(ServerHandle server);
}
