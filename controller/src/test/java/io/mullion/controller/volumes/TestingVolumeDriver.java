package io.mullion.controller.volumes;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.units.Capacity;
import io.mullion.spi.volume.ConnectionInfo;
import io.mullion.spi.volume.Connector;
import io.mullion.spi.volume.ExistingVolumes;
import io.mullion.spi.volume.PoolStats;
import io.mullion.spi.volume.Snapshots;
import io.mullion.spi.volume.StorageProtocol;
import io.mullion.spi.volume.VolumeDriver;
import io.mullion.spi.volume.VolumeHandle;
import io.mullion.spi.volume.VolumeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** An array in memory that keeps the driver's promises and can be told to fail. */
public final class TestingVolumeDriver
        implements VolumeDriver, ExistingVolumes, Snapshots, Snapshots.Consistent, Snapshots.Reverting {
    /** A disk on it. */
    public record Disk(VolumeHandle handle, int gib, String pool, Optional<UUID> source, boolean snapshot) {}

    private final String name;
    private final List<String> pools;
    private final Map<UUID, Disk> disks = new ConcurrentHashMap<>();
    private final Map<UUID, List<Connector>> exports = new ConcurrentHashMap<>();
    private final Map<String, MullionException> failing = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final AtomicLong number = new AtomicLong(1);

    /** An empty one. */
    public TestingVolumeDriver(String name, String... pools) {
        this.name = name;
        this.pools = List.of(pools);
    }

    /** The next calls of a kind, such as {@code create}, fail until {@link #recover}. */
    public void fail(String call) {
        failing.put(call, new MullionException(ErrorCode.ARRAY_REFUSED, "CMMVC0001E The array refused " + call + "."));
    }

    /** Calls work again. */
    public void recover() {
        failing.clear();
    }

    /** All disks. */
    public Map<UUID, Disk> disks() {
        return disks;
    }

    /** Who can reach a disk. */
    public List<Connector> connectors(UUID id) {
        return exports.getOrDefault(id, List.of());
    }

    /** What was called, in order. */
    public List<String> calls() {
        return calls;
    }

    /** Puts a disk that we did not make on it, such as an image's. */
    public VolumeHandle put(UUID id, String diskName, int gib) {
        return make(id, diskName, gib, pools.getFirst(), Optional.empty(), false);
    }

    @Override
    public String backend() {
        return name;
    }

    @Override
    public Set<StorageProtocol> protocols() {
        return Set.of(StorageProtocol.NPIV, StorageProtocol.VSCSI);
    }

    @Override
    public List<PoolStats> pools() {
        called("pools");
        return pools.stream()
                .map(pool -> new PoolStats(
                        pool,
                        true,
                        new Capacity.Known(102_400),
                        new Capacity.Known(102_400 - used(pool)),
                        used(pool),
                        1.0,
                        true,
                        true))
                .toList();
    }

    private double used(String pool) {
        return disks.values().stream()
                .filter(disk -> disk.pool().equals(pool) && !disk.snapshot())
                .mapToInt(Disk::gib)
                .sum();
    }

    @Override
    public VolumeHandle create(VolumeSpec spec) {
        called("create");
        return make(spec.id(), spec.name(), spec.sizeGib(), spec.pool(), Optional.empty(), false);
    }

    @Override
    public VolumeHandle copy(VolumeSpec spec, VolumeHandle source) {
        called("copy");
        Disk from = existing(source);
        return make(
                spec.id(),
                spec.name(),
                spec.sizeGib(),
                spec.pool(),
                Optional.of(from.handle().id()),
                false);
    }

    @Override
    public Optional<VolumeHandle> find(VolumeHandle volume) {
        return Optional.ofNullable(disks.get(volume.id())).map(Disk::handle).filter(volume::equals);
    }

    @Override
    public Optional<VolumeHandle> lookUp(UUID id) {
        return Optional.ofNullable(disks.get(id)).map(Disk::handle);
    }

    @Override
    public void delete(VolumeHandle volume) {
        called("delete");
        if (!connectors(volume.id()).isEmpty()) {
            throw new MullionException(ErrorCode.ARRAY_REFUSED, "CMMVC5840E " + volume.id() + " is mapped.");
        }
        disks.remove(volume.id());
    }

    @Override
    public void extend(VolumeHandle volume, int sizeGib) {
        called("extend");
        Disk old = existing(volume);
        disks.put(volume.id(), new Disk(volume, sizeGib, old.pool(), old.source(), false));
    }

    @Override
    public ConnectionInfo export(VolumeHandle volume, Connector connector) {
        called("export");
        Disk disk = existing(volume);
        List<Connector> now = new ArrayList<>(connectors(volume.id()));
        now.remove(connector);
        now.add(connector);
        exports.put(volume.id(), now);
        return new ConnectionInfo.FibreChannel(
                volume.id(),
                1,
                List.of("500507680B21A0F0", "500507680B22A0F0"),
                connector.initiators(),
                disk.handle().uniqueId());
    }

    @Override
    public void withdraw(VolumeHandle volume, Connector connector) {
        called("withdraw");
        List<Connector> now = new ArrayList<>(connectors(volume.id()));
        now.removeIf(each -> each.initiators().equals(connector.initiators()));
        exports.put(volume.id(), now);
    }

    @Override
    public void withdrawAll(VolumeHandle volume) {
        exports.remove(volume.id());
    }

    @Override
    public List<String> exportedTo(VolumeHandle volume) {
        return connectors(volume.id()).stream().map(Connector::server).toList();
    }

    @Override
    public Optional<Snapshots> snapshots() {
        return Optional.of(this);
    }

    @Override
    public VolumeHandle create(SnapshotSpec spec) {
        called("snapshot");
        Disk of = existing(spec.source());
        return make(
                spec.id(),
                spec.name(),
                of.gib(),
                of.pool(),
                Optional.of(of.handle().id()),
                true);
    }

    @Override
    public Optional<Consistent> consistent() {
        return Optional.of(this);
    }

    @Override
    public List<VolumeHandle> create(UUID group, List<SnapshotSpec> members) {
        called("consistent");
        return members.stream().map(this::create).toList();
    }

    @Override
    public Optional<Reverting> reverting() {
        return Optional.of(this);
    }

    @Override
    public void revert(VolumeHandle volume, VolumeHandle snapshot) {
        called("revert");
        existing(volume);
        existing(snapshot);
    }

    @Override
    public Optional<ExistingVolumes> existing() {
        return Optional.of(this);
    }

    @Override
    public List<Found> list() {
        return disks.values().stream()
                .filter(disk -> !disk.snapshot())
                .map(disk -> new Found(
                        disk.handle().backendName(),
                        disk.handle().uniqueId(),
                        disk.pool(),
                        disk.gib(),
                        exportedTo(disk.handle())))
                .toList();
    }

    @Override
    public VolumeHandle adopt(UUID id, String uniqueId) {
        Disk disk = disks.values().stream()
                .filter(each -> each.handle().uniqueId().equals(uniqueId))
                .findFirst()
                .orElseThrow(() -> MullionException.notFound(uniqueId + " is not there."));
        VolumeHandle handle = new VolumeHandle(id, disk.handle().backendName(), uniqueId);
        disks.remove(disk.handle().id());
        disks.put(id, new Disk(handle, disk.gib(), disk.pool(), disk.source(), false));
        return handle;
    }

    @Override
    public void release(VolumeHandle volume) {
        called("release");
    }

    @Override
    public void close() {}

    private VolumeHandle make(UUID id, String given, int gib, String pool, Optional<UUID> source, boolean snapshot) {
        return disks.computeIfAbsent(
                        id,
                        absent -> new Disk(
                                new VolumeHandle(
                                        id,
                                        "volume-" + given + "-" + id,
                                        String.format(Locale.ROOT, "6005076%025X", number.getAndIncrement())),
                                gib,
                                pool,
                                source,
                                snapshot))
                .handle();
    }

    private Disk existing(VolumeHandle handle) {
        return disks.values().stream()
                .filter(disk -> disk.handle().uniqueId().equals(handle.uniqueId()))
                .findFirst()
                .orElseThrow(() -> MullionException.notFound(handle + " is not there."));
    }

    private void called(String call) {
        calls.add(call);
        MullionException failure = failing.get(call);
        if (failure != null) {
            throw failure;
        }
    }
}
