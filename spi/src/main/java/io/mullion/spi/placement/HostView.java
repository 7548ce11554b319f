package io.mullion.spi.placement;

/**
 * One host as the scheduler sees it.
 *
 * @param facts what changes rarely
 * @param figures what changes with every claim
 */
public record HostView(HostFacts facts, HostFigures figures) {
    /** Its name. */
    public String host() {
        return facts.host();
    }
}
