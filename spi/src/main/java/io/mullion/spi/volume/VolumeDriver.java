package io.mullion.spi.volume;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes, exports and removes volumes on one storage back end.
 *
 * <p>Promises that every driver keeps and {@code VolumeDriverContract} checks:
 *
 * <ul>
 *   <li>Each call can be repeated: a volume that was half made is found and finished, one that is gone is no error.
 *   <li>Nothing that is mapped to somebody is removed, unless the caller withdrew the export before.
 *   <li>An object whose unique id is not the one in the handle is another object: it is left alone, and the call fails
 *       with {@code NOT_FOUND}, or for delete is quiet.
 *   <li>Only own objects are touched.
 * </ul>
 *
 * <p>All methods throw {@link io.mullion.spi.error.MullionException}; the message carries the back end's own id.
 */
public interface VolumeDriver extends AutoCloseable {
    /** Name of the back end as configured. */
    String backend();

    /** How its volumes can reach a partition, best first. */
    Set<StorageProtocol> protocols();

    /** How full each pool is. */
    List<PoolStats> pools();

    /** Makes an empty volume. */
    VolumeHandle create(VolumeSpec spec);

    /** Makes a volume with the content of another volume or snapshot of this back end; at least as large. */
    VolumeHandle copy(VolumeSpec spec, VolumeHandle source);

    /** The volume as it is on the back end; empty when it is gone. */
    Optional<VolumeHandle> find(VolumeHandle volume);

    /**
     * What was made for an API id, of a volume or of a snapshot, be it half made: for undoing work whose answer never
     * arrived. Empty when nothing is there.
     */
    Optional<VolumeHandle> lookUp(UUID id);

    /** Removes a volume. */
    void delete(VolumeHandle volume);

    /** Makes a volume larger. @param sizeGib the new size, not smaller than the present one */
    void extend(VolumeHandle volume, int sizeGib);

    /** Lets a connector reach a volume. */
    ConnectionInfo export(VolumeHandle volume, Connector connector);

    /** Withdraws what {@link #export} gave. */
    void withdraw(VolumeHandle volume, Connector connector);

    /** Withdraws every export of a volume, also those whose connector nobody knows any more: for repair. */
    void withdrawAll(VolumeHandle volume);

    /** Names of the hosts or servers that the back end lets reach a volume now. */
    List<String> exportedTo(VolumeHandle volume);

    /** Snapshots, if this back end has them. */
    Optional<Snapshots> snapshots();

    /** What lies on the back end whoever made it, if this back end can list it. */
    default Optional<ExistingVolumes> existing() {
        return Optional.empty();
    }

    /** Ends sessions. */
    @Override
    void close();
}
