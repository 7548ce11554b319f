package io.mullion.spi.placement;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Why a host is looked for. Nova's filters guess this from hints; ours are told, because most PowerVM rules depend on it
 * ({@code reference/scheduler-filters.md} §0 and §2).
 */
public enum Operation {
    /** A new server. */
    CREATE,
    /** A shelved server gets a host again. */
    UNSHELVE,
    /** Another size on the same host. */
    RESIZE,
    /** A stopped server moves (inactive migration). */
    COLD_MIGRATE,
    /** A running server moves. */
    LIVE_MIGRATE,
    /** Remote restart: the server's host is gone. */
    EVACUATE,
    /** A new image on the same host. */
    REBUILD,
    /** A move started by the Dynamic Resource Optimizer. */
    OPTIMIZE,
    /** A move away from a healthy host that goes into maintenance. */
    MAINTENANCE,
    /** A running AIX server visits another frame while it is updated (AIX Live Update). */
    LIVE_UPDATE;

    /** Every operation. */
    public static final Set<Operation> ALL = Collections.unmodifiableSet(EnumSet.allOf(Operation.class));

    /** The operations that take a server from one host to another. */
    public static final Set<Operation> MOVES = Collections.unmodifiableSet(
            EnumSet.of(COLD_MIGRATE, LIVE_MIGRATE, EVACUATE, OPTIMIZE, MAINTENANCE, LIVE_UPDATE));

    /** Whether the server leaves its host. */
    public boolean isMove() {
        return MOVES.contains(this);
    }

    /** Whether the server stays where it is. */
    public boolean staysOnHost() {
        return this == RESIZE || this == REBUILD;
    }
}
