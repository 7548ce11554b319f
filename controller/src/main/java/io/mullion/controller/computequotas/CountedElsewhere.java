package io.mullion.controller.computequotas;

/** A feature that bounds things by quota and counts them itself; features add theirs to the set of these. */
public interface CountedElsewhere {
    /** What it counts. */
    Resource resource();

    /** How many a project has. */
    long inUse(String project);
}
