package io.mullion.spi.compute;

/** A hint that something changed on a host. */
public sealed interface PowerEvent {
    /** Something about a partition changed: power, name, connection. */
    record PartitionChanged(String host, String partition) implements PowerEvent {}

    /** A partition appeared on a host: created or moved by hand, or by us. */
    record PartitionAppeared(String host, String partition) implements PowerEvent {}

    /** A partition is not on this host any more. */
    record PartitionGone(String host, String partition) implements PowerEvent {}

    /** Something about a host changed: capacity, state, an I/O server. */
    record HostChanged(String host) implements PowerEvent {}

    /** Events of this host were lost, or the console forgot what it knew: read everything again. */
    record Resync(String host) implements PowerEvent {}
}
