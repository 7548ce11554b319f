package io.mullion.powervm.model;

import io.mullion.powervm.entry.Href;
import java.util.Locale;
import java.util.Optional;

/** A connection between a partition and an I/O server: two adapters and what is behind them. */
public interface Mapping extends View {
    /** The partition, if the console still knows it. */
    default Optional<Href> partition() {
        return reference("AssociatedLogicalPartition");
    }

    /** The client's end; missing when the partition or its adapter is gone. */
    default Optional<VirtualAdapter> client() {
        return element().child("ClientAdapter").map(VirtualAdapter::new);
    }

    /** The I/O server's end. */
    default Optional<VirtualAdapter> server() {
        return element().child("ServerAdapter").map(VirtualAdapter::new);
    }

    /** Partition id of the client, from either end; 0 if neither says. */
    default int clientPartition() {
        return client().map(VirtualAdapter::partition)
                .filter(id -> id > 0)
                .or(() -> server().map(VirtualAdapter::remotePartition))
                .orElse(0);
    }

    /** Slot of the client, from either end; 0 if neither says. */
    default int clientSlot() {
        return client().map(VirtualAdapter::slot)
                .filter(slot -> slot > 0)
                .or(() -> server().map(VirtualAdapter::remoteSlot))
                .orElse(0);
    }

    /** Whether the client's end is gone, and the I/O server's end waits for nobody ("any client" does wait). */
    default boolean orphan() {
        return client().isEmpty() && clientSlot() != VirtualAdapter.ANY;
    }

    /**
     * Whether it is of this partition.
     *
     * @param id partition id, used only where no address is given; 0 to go by address alone
     */
    default boolean belongsTo(String uuid, int id) {
        Optional<String> owner = partition().flatMap(Href::uuid);
        return owner.map(uuid.toLowerCase(Locale.ROOT)::equals)
                .orElseGet(() -> id > 0 && clientPartition() == id && clientSlot() != VirtualAdapter.ANY);
    }
}
