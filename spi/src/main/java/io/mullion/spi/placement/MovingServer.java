package io.mullion.spi.placement;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The state of a server that is on a host already, as far as moves depend on it.
 *
 * @param condition its state; a server with a task in progress is {@link Condition#BUSY}
 * @param running whether the partition runs
 * @param healthy whether its health is OK
 * @param currentMode the processor compatibility mode it runs in; empty if unknown
 * @param restrictedIo IBM i only: whether it uses restricted I/O
 * @param restartReady whether its remote restart state is "Remote Restartable": it was activated at least once
 * @param pinning whether it may leave its host
 * @param mobility what its management connection allows
 * @param disks what its disks hang on
 * @param affinity its memory affinity scores
 */
public record MovingServer(
        Condition condition,
        boolean running,
        boolean healthy,
        Optional<String> currentMode,
        boolean restrictedIo,
        boolean restartReady,
        Pinning pinning,
        Mobility mobility,
        Disks disks,
        Affinity affinity) {

    /** A healthy running server that may move. */
    public static final MovingServer HEALTHY = new MovingServer(
            Condition.ACTIVE,
            true,
            true,
            Optional.empty(),
            false,
            true,
            Pinning.NONE,
            Mobility.READY,
            Disks.ANYWHERE,
            Affinity.UNKNOWN);

    /** The same, running in this compatibility mode. */
    public MovingServer inMode(String mode) {
        return new MovingServer(
                condition,
                running,
                healthy,
                Optional.of(mode),
                restrictedIo,
                restartReady,
                pinning,
                mobility,
                disks,
                affinity);
    }

    /** The same, running or not, in this condition. */
    public MovingServer as(Condition newCondition, boolean nowRunning) {
        return new MovingServer(
                newCondition,
                nowRunning,
                healthy,
                currentMode,
                restrictedIo,
                restartReady,
                pinning,
                mobility,
                disks,
                affinity);
    }

    /** The same, pinned so. */
    public MovingServer pinned(Pinning newPinning) {
        return new MovingServer(
                condition,
                running,
                healthy,
                currentMode,
                restrictedIo,
                restartReady,
                newPinning,
                mobility,
                disks,
                affinity);
    }

    /** The same with disks that hang on this. */
    public MovingServer with(Disks newDisks) {
        return new MovingServer(
                condition,
                running,
                healthy,
                currentMode,
                restrictedIo,
                restartReady,
                pinning,
                mobility,
                newDisks,
                affinity);
    }

    /** What a server is doing. */
    public enum Condition {
        /** Active, no task. */
        ACTIVE,
        /** Stopped, no task. */
        STOPPED,
        /** In error, no task. */
        ERROR,
        /** A task is in progress. */
        BUSY,
        /** Anything else: paused, suspended, rescued, shelved. */
        OTHER
    }

    /** Whether a server may leave its host ({@code reference/weighers-policies.md} §6). */
    public enum Pinning {
        /** It may. */
        NONE,
        /** Only for host maintenance and remote restart. */
        SOFT,
        /** Never. */
        HARD
    }

    /**
     * What a live move needs from the partition itself.
     *
     * @param rmcActive whether the management connection is active
     * @param memoryDynamic whether memory can be changed while it runs
     * @param processorsDynamic whether processors can be changed while it runs
     * @param managementPartition whether it is NovaLink itself
     * @param migrating whether a migration of it runs or hangs
     */
    public record Mobility(
            boolean rmcActive,
            boolean memoryDynamic,
            boolean processorsDynamic,
            boolean managementPartition,
            boolean migrating) {
        /** Everything as it should be. */
        public static final Mobility READY = new Mobility(true, true, true, false, false);
    }

    /**
     * What its disks hang on.
     *
     * @param local whether a disk is local to the host
     * @param loggedIn NPIV: whether its addresses are still logged in on a fabric
     * @param ioServers I/O servers it uses now; 0 if unknown
     * @param portsByFabric NPIV: virtual adapters on each fabric
     */
    public record Disks(boolean local, boolean loggedIn, int ioServers, Map<String, Integer> portsByFabric) {
        /** Nothing special. */
        public static final Disks ANYWHERE = new Disks(false, false, 0, Map.of());

        public Disks {
            portsByFabric = Map.copyOf(portsByFabric);
        }
    }

    /**
     * Memory affinity scores, 0 to 100.
     *
     * @param current on its host; empty if unknown
     * @param predicted on other hosts, as their hypervisors predict
     */
    public record Affinity(OptionalInt current, Map<String, Integer> predicted) {
        /** No scores. */
        public static final Affinity UNKNOWN = new Affinity(OptionalInt.empty(), Map.of());

        public Affinity {
            predicted = Map.copyOf(predicted);
        }
    }
}
