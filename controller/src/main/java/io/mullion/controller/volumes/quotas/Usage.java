package io.mullion.controller.volumes.quotas;

/**
 * What a project has of a resource.
 *
 * @param inUse what exists
 * @param reserved what work under way will take if it succeeds
 */
record Usage(long inUse, long reserved) {
    static final Usage NONE = new Usage(0, 0);

    long total() {
        return inUse + reserved;
    }
}
