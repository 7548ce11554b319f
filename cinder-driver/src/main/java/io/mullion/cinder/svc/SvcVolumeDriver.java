package io.mullion.cinder.svc;

import io.mullion.cinder.svc.copy.Copies;
import io.mullion.cinder.svc.copy.Reversal;
import io.mullion.cinder.svc.flashcopy.FlashGroups;
import io.mullion.cinder.svc.flashcopy.FlashMaps;
import io.mullion.cinder.svc.flashcopy.FlashStart;
import io.mullion.cinder.svc.host.Exports;
import io.mullion.cinder.svc.host.HostMaps;
import io.mullion.cinder.svc.inventory.SvcInventory;
import io.mullion.cinder.svc.pool.Pools;
import io.mullion.cinder.svc.removal.DiskRemoval;
import io.mullion.cinder.svc.removal.MapRelease;
import io.mullion.cinder.svc.rest.SvcArray;
import io.mullion.cinder.svc.vdisk.VdiskChanges;
import io.mullion.cinder.svc.vdisk.Vdisks;
import io.mullion.cinder.svc.volume.Growth;
import io.mullion.cinder.svc.volume.SvcSnapshots;
import io.mullion.cinder.svc.volume.Volumes;
import io.mullion.cinder.time.Pauses;
import io.mullion.cinder.time.Polls;
import io.mullion.spi.volume.ConnectionInfo;
import io.mullion.spi.volume.Connector;
import io.mullion.spi.volume.ExistingVolumes;
import io.mullion.spi.volume.PoolStats;
import io.mullion.spi.volume.Snapshots;
import io.mullion.spi.volume.StorageProtocol;
import io.mullion.spi.volume.VolumeDriver;
import io.mullion.spi.volume.VolumeHandle;
import io.mullion.spi.volume.VolumeSpec;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Volumes on one IBM Spectrum Virtualize array. */
public final class SvcVolumeDriver implements VolumeDriver {
    private static final Set<StorageProtocol> PROTOCOLS =
            Collections.unmodifiableSet(EnumSet.of(StorageProtocol.NPIV, StorageProtocol.VSCSI));

    private final SvcArray array;
    private final Pools pools;
    private final Volumes volumes;
    private final Exports exports;
    private final SvcSnapshots snapshots;
    private final SvcInventory inventory;

    private SvcVolumeDriver(
            SvcArray array,
            Pools pools,
            Volumes volumes,
            Exports exports,
            SvcSnapshots snapshots,
            SvcInventory inventory) {
        this.array = array;
        this.pools = pools;
        this.volumes = volumes;
        this.exports = exports;
        this.snapshots = snapshots;
        this.inventory = inventory;
    }

    /** A driver for one array; nothing is sent before the first call. */
    public static SvcVolumeDriver open(SvcConfig config, Clock clock, Pauses pauses) {
        SvcWaits waits = config.waits();
        SvcArray array = new SvcArray(config.address(), config.limits(), clock, pauses);
        Polls polls = new Polls(clock, pauses, waits.firstPoll(), waits.longestPoll());
        Pools pools = new Pools(array, config.pools(), config.maxOverSubscription());
        Vdisks vdisks = new Vdisks(array);
        VdiskChanges changes = new VdiskChanges(array, vdisks, pools);
        HostMaps hostMaps = new HostMaps(array);
        FlashMaps maps = new FlashMaps(array);
        FlashGroups groups = new FlashGroups(array);
        DiskRemoval removal = new DiskRemoval(hostMaps, new MapRelease(maps, groups, polls, waits.release()), changes);
        FlashStart start = new FlashStart(maps, groups, polls, waits.prepare());
        Copies copies = Copies.on(vdisks, changes, removal, maps, groups, start);
        Growth growth = new Growth(vdisks, changes, maps, polls, waits.grow());
        Volumes volumes = new Volumes(vdisks, changes, copies.single(), growth, removal);
        Reversal reversal = new Reversal(maps, start, polls, waits.grow());
        return new SvcVolumeDriver(
                array,
                pools,
                volumes,
                new Exports(array, vdisks, hostMaps, clock),
                new SvcSnapshots(vdisks, copies, reversal, removal),
                new SvcInventory(array, vdisks, changes, pools));
    }

    @Override
    public String backend() {
        return array.name();
    }

    @Override
    public Set<StorageProtocol> protocols() {
        return PROTOCOLS;
    }

    @Override
    public List<PoolStats> pools() {
        return pools.stats();
    }

    @Override
    public VolumeHandle create(VolumeSpec spec) {
        return volumes.create(spec);
    }

    @Override
    public VolumeHandle copy(VolumeSpec spec, VolumeHandle source) {
        return volumes.copy(spec, source);
    }

    @Override
    public Optional<VolumeHandle> find(VolumeHandle volume) {
        return volumes.find(volume);
    }

    @Override
    public Optional<VolumeHandle> lookUp(UUID id) {
        return volumes.lookUp(id);
    }

    @Override
    public void delete(VolumeHandle volume) {
        volumes.delete(volume);
    }

    @Override
    public void extend(VolumeHandle volume, int sizeGib) {
        volumes.extend(volume, sizeGib);
    }

    @Override
    public ConnectionInfo export(VolumeHandle volume, Connector connector) {
        return exports.export(volume, connector);
    }

    @Override
    public void withdraw(VolumeHandle volume, Connector connector) {
        exports.withdraw(volume, connector);
    }

    @Override
    public void withdrawAll(VolumeHandle volume) {
        exports.withdrawAll(volume);
    }

    @Override
    public List<String> exportedTo(VolumeHandle volume) {
        return exports.exportedTo(volume);
    }

    @Override
    public Optional<Snapshots> snapshots() {
        return Optional.of(snapshots);
    }

    @Override
    public Optional<ExistingVolumes> existing() {
        return Optional.of(inventory);
    }

    @Override
    public void close() {
        array.close();
    }
}
