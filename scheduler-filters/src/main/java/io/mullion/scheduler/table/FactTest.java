package io.mullion.scheduler.table;

import io.mullion.spi.placement.HostFacts;

/**
 * A yes-or-no question about the facts of a host, whose answers are kept. Equal questions must have equal answers: the
 * answer follows from what {@code equals} compares and from the facts, and from nothing else.
 */
public interface FactTest {
    /** Whether the host passes; never throws. */
    boolean passes(HostFacts facts);
}
