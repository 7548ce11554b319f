package io.mullion.cinder.svc.removal;

import io.mullion.cinder.svc.host.HostMaps;
import io.mullion.cinder.svc.rest.Cmmvc;
import io.mullion.cinder.svc.rest.Refusal;
import io.mullion.cinder.svc.vdisk.Vdisk;
import io.mullion.cinder.svc.vdisk.VdiskChanges;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Optional;

/**
 * Removes a disk, but never one that a host may reach: that is looked at first, and the plain {@code rmvdisk} (without
 * {@code -force} and {@code -removehostmappings}) makes the array refuse if it came to pass meanwhile.
 */
public final class DiskRemoval {
    private final HostMaps hostMaps;
    private final MapRelease mapRelease;
    private final VdiskChanges changes;

    /** On this array. */
    public DiskRemoval(HostMaps hostMaps, MapRelease mapRelease, VdiskChanges changes) {
        this.hostMaps = hostMaps;
        this.mapRelease = mapRelease;
        this.changes = changes;
    }

    /**
     * Returns when the disk is gone.
     *
     * @throws MullionException {@code STATE_CONFLICT} when it is mapped to a host or copies of it cannot be finished
     */
    public void remove(Vdisk disk) {
        refuseMapped(disk);
        if (disk.inMaps()) {
            mapRelease.release(disk);
        }
        Optional<Refusal> refusal = changes.remove(disk);
        if (refusal.isPresent()) {
            if (refusal.get().code().equals(Cmmvc.VOLUME_IN_USE)) {
                refuseMapped(disk);
            }
            throw refusal.get().failure();
        }
    }

    /** @throws MullionException {@code STATE_CONFLICT} when a host may reach the disk */
    public void refuseMapped(Vdisk disk) {
        List<String> hosts = hostMaps.hostsOf(disk);
        if (!hosts.isEmpty()) {
            throw MullionException.stateConflict(
                    "volume %s is still mapped to %s on the array; detach it first".formatted(disk.name(), hosts));
        }
    }
}
