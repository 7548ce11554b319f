package io.mullion.cinder.svc.inventory;

import io.mullion.cinder.svc.pool.Pools;
import io.mullion.cinder.svc.rest.Command;
import io.mullion.cinder.svc.rest.Row;
import io.mullion.cinder.svc.rest.SvcArray;
import io.mullion.cinder.svc.vdisk.Vdisk;
import io.mullion.cinder.svc.vdisk.VdiskChanges;
import io.mullion.cinder.svc.vdisk.VdiskName;
import io.mullion.cinder.svc.vdisk.Vdisks;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.ExistingVolumes;
import io.mullion.spi.volume.VolumeHandle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in the pools of an array: four commands for a small one, a few dozen for a large one. */
public final class SvcInventory implements ExistingVolumes {
    private static final long GIB = 1L << 30;

    private final SvcArray array;
    private final Census census;
    private final Vdisks vdisks;
    private final VdiskChanges changes;
    private final Pools pools;

    /** On this array. */
    public SvcInventory(SvcArray array, Vdisks vdisks, VdiskChanges changes, Pools pools) {
        this.array = array;
        this.census = new Census(array);
        this.vdisks = vdisks;
        this.changes = changes;
        this.pools = pools;
    }

    @Override
    public List<Found> list() {
        long count = pools.volumeCount();
        List<Row> disks = census.all(Command.of("lsvdisk").flag("bytes"), count);
        Set<String> snapshots = snapshotTargets(disks);
        Map<String, List<String>> hosts = hosts(Census.isSmall(count));
        return disks.stream()
                .filter(disk -> !snapshots.contains(disk.text("name")) && !VdiskName.isOfSnapshot(disk.text("name")))
                .map(disk -> found(disk, hosts))
                .filter(found -> pools.isUsed(found.pool()))
                .toList();
    }

    private Set<String> snapshotTargets(List<Row> disks) {
        long maps =
                disks.stream().mapToLong(disk -> disk.number("fc_map_count")).sum();
        if (maps == 0) {
            return Set.of();
        }
        return census.all(Command.of("lsfcmap"), maps).stream()
                .filter(map -> map.number("copy_rate") == 0)
                .map(map -> map.text("target_vdisk_name"))
                .collect(Collectors.toSet());
    }

    /** Hosts by the unique id of the disk they reach. */
    private Map<String, List<String>> hosts(boolean atOnce) {
        Stream<Row> maps = atOnce
                ? array.list(Command.of("lshostvdiskmap")).stream()
                : array.list(Command.of("lshost")).stream()
                        .flatMap(host -> array.list(Command.of("lshostvdiskmap").on(host.text("name"))).stream());
        return maps.collect(Collectors.groupingBy(
                map -> map.text("vdisk_UID"), Collectors.mapping(map -> map.text("name"), Collectors.toList())));
    }

    private Found found(Row disk, Map<String, List<String>> hosts) {
        String uid = disk.text("vdisk_UID");
        return new Found(
                disk.text("name"),
                uid,
                vdisks.poolOf(Vdisk.of(disk)),
                (int) Math.ceilDiv(disk.bytes("capacity"), GIB),
                hosts.getOrDefault(uid, List.of()));
    }

    @Override
    public VolumeHandle adopt(UUID id, String uniqueId) {
        Vdisk disk = vdisks.withUid(uniqueId)
                .orElseThrow(() -> MullionException.notFound(
                        "array %s has no volume with the identity %s".formatted(array.name(), uniqueId)));
        return handle(id, rename(disk, VdiskName.adopted(disk.name(), id)));
    }

    @Override
    public void release(VolumeHandle volume) {
        vdisks.find(volume).ifPresent(disk -> rename(disk, VdiskName.released(disk.name(), volume.id())));
    }

    private Vdisk rename(Vdisk disk, String name) {
        return disk.name().equals(name) ? disk : changes.rename(disk, name);
    }

    private static VolumeHandle handle(UUID id, Vdisk disk) {
        return new VolumeHandle(id, disk.name(), disk.uid());
    }
}
