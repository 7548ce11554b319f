package io.mullion.spi.compute;

import io.mullion.spi.volume.ConnectionInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Makes, changes and removes servers on the hosts it knows.
 *
 * <p>Promises that every driver keeps and {@code ComputeDriverContract} checks:
 *
 * <ul>
 *   <li>Each call can be repeated: what is there already is found, not made twice; what is gone already is no error.
 *   <li>A call that fails leaves nothing of its own behind, or says in the exception what it could not remove.
 *   <li>Calls block until the work has ended on the hardware; they may be made from many virtual threads at once.
 *   <li>A host that does not answer makes calls for it fail with a code of kind {@code BACKEND}, never wait for ever.
 * </ul>
 *
 * <p>All methods throw {@link io.mullion.spi.error.MullionException}; a server that is not there where it must be
 * gives {@code NOT_FOUND}.
 */
public interface ComputeDriver extends AutoCloseable {
    /** What each host has and can do; a host that does not answer is listed with the state it is in. */
    List<HostInventory> inventory();

    /** All partitions of a host except I/O servers and the management partition. */
    List<PartitionSummary> partitions(String host);

    /** The partition of a server on this host, if it is there. */
    Optional<ServerHandle> find(String host, UUID server);

    /** How a partition is now; empty when it is not on its host. */
    Optional<PartitionSummary> show(ServerHandle server);

    /** Makes a partition, not activated. */
    ServerHandle create(String host, PartitionSpec spec);

    /**
     * Switches a partition off if need be and removes it with all its adapters and mappings on every I/O server. Never
     * removes volumes.
     */
    void delete(ServerHandle server);

    /** Adds a network interface; the partition is off, or its management connection is active. */
    void plug(ServerHandle server, NetworkAdapter adapter);

    /** Removes the network interface with this address. */
    void unplug(ServerHandle server, String mac);

    /**
     * Chooses the addresses under which a server reaches storage on its present host, keeping those in {@code known}.
     *
     * @param known what was chosen before, or {@link StorageAccess#none}
     */
    StorageAccess storageAccess(ServerHandle server, StorageAccess known);

    /** Connects an exported volume. */
    DiskPaths connect(ServerHandle server, ConnectionInfo volume, StorageAccess access);

    /** Disconnects a volume; the export is withdrawn only after this. */
    void disconnect(ServerHandle server, ConnectionInfo volume, StorageAccess access);

    /** Uploads an ISO image and puts it into a virtual optical drive. */
    void insertConfigDrive(ServerHandle server, ConfigDrive drive);

    /** Takes the ISO image out and deletes it; the drive may stay. */
    void ejectConfigDrive(ServerHandle server);

    /** Switches a partition on; quiet when it is on. */
    void start(ServerHandle server);

    /** Switches a partition off; quiet when it is off. */
    void stop(ServerHandle server, StopMode mode);

    /** Restarts a partition, or starts it when it is off. */
    void reboot(ServerHandle server, StopMode mode);

    /** Moving a running server, if this driver can. */
    Optional<LiveMigration> liveMigration();

    /** Changing a partition that is there, if this driver can. */
    default Optional<Resize> resize() {
        return Optional.empty();
    }

    /**
     * Tells of changes on the hosts from now on. Events are hints: the listener asks for the state. One that throws is
     * logged and called again for the next event.
     *
     * @return closed to stop listening
     */
    Subscription listen(Consumer<PowerEvent> listener);

    /** Logs off everywhere. */
    @Override
    void close();

    /** An open subscription. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
