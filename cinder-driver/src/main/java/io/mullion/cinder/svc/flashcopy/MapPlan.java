package io.mullion.cinder.svc.flashcopy;

/**
 * A FlashCopy map as it is wanted.
 *
 * @param name unique on the array
 * @param source name of a disk
 * @param target name of a disk of exactly the same size
 * @param group name of a consistency group; empty for none
 */
public record MapPlan(String name, String source, String target, String group, Rates rates) {
    /**
     * How the background copy runs.
     *
     * @param copy 0 for never, else 1 to 150: 50 is 2 MiB/s, each 10 more twice as much
     * @param clean 0 to 150
     * @param autodelete whether the map disappears when all is copied
     */
    public record Rates(int copy, int clean, boolean autodelete) {
        /** A snapshot: only what changes at the source is copied. */
        public static Rates snapshot() {
            return new Rates(0, 0, false);
        }

        /** A disk of its own, in the end. */
        public static Rates clone(int copy, int clean) {
            return new Rates(copy, clean, true);
        }
    }
}
