package io.mullion.spi.compute;

/** Changes size, name and options of a partition that is there. */
public interface Resize {
    /**
     * Whether this can be done without switching the partition off: its operating system can be reached and is able,
     * and nothing changes that only an activation can change ({@code reference/nova-powervm-flows.md} §4).
     */
    boolean live(ServerHandle server, PartitionSpec spec);

    /**
     * Makes the partition what the specification says, or finds that it is.
     *
     * @throws io.mullion.spi.error.MullionException {@code STATE_CONFLICT} if it must be off for it and is not, {@code
     *     NO_VALID_HOST} if its host has no room for the difference
     */
    void resize(ServerHandle server, PartitionSpec spec);
}
