package io.mullion.controller.hosts;

import io.mullion.spi.compute.ComputeDriver;
import io.mullion.spi.compute.ConfigDrive;
import io.mullion.spi.compute.DiskPaths;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.HostInventory.Management;
import io.mullion.spi.compute.HostInventory.MemoryFigures;
import io.mullion.spi.compute.HostInventory.MigrationFigures;
import io.mullion.spi.compute.HostInventory.NetworkFigures;
import io.mullion.spi.compute.HostInventory.ProcessorFigures;
import io.mullion.spi.compute.HostInventory.State;
import io.mullion.spi.compute.LiveMigration;
import io.mullion.spi.compute.NetworkAdapter;
import io.mullion.spi.compute.PartitionSpec;
import io.mullion.spi.compute.PartitionSummary;
import io.mullion.spi.compute.PowerEvent;
import io.mullion.spi.compute.PowerState;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StopMode;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import io.mullion.spi.volume.ConnectionInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A driver that only knows hosts and their partitions; a test says what they are. */
public final class TestingHosts implements ComputeDriver {
    private final Map<String, HostInventory> hosts = new ConcurrentSkipListMap<>();
    private final Map<String, List<PartitionSummary>> partitions = new ConcurrentHashMap<>();
    private final Set<Consumer<PowerEvent>> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean silent;

    /** With hosts of these names, 64 GiB and 16 processors free of 128 GiB and 20. */
    public TestingHosts(String... names) {
        for (String name : names) {
            put(host(name, Mib.ofGib(64), 1600, State.OPERATING));
        }
    }

    /** A host with 128 GiB and 20 processors. */
    public static HostInventory host(String name, Mib free, int freeUnits, State state) {
        return new HostInventory(
                name,
                "Server-" + name,
                new Management(Management.Kind.HMC, List.of("hmc1"), "FW860.42"),
                state,
                new MemoryFigures(Mib.ofGib(128), free, Mib.of(256)),
                new ProcessorFigures(
                        ProcUnits.ofProcessors(20),
                        ProcUnits.ofHundredths(freeUnits),
                        ProcUnits.ofHundredths(5),
                        64,
                        64,
                        List.of("default", "POWER8")),
                Set.of(),
                new MigrationFigures(16, 1, 16, 0),
                List.of(),
                new NetworkFigures(List.of("ETHERNET0"), List.of(), List.of()),
                List.of());
    }

    /** A running partition. */
    public static PartitionSummary partition(String key, Mib memory, int units) {
        return new PartitionSummary(
                key,
                key,
                7,
                PowerState.RUNNING,
                memory,
                ProcUnits.ofHundredths(units),
                "active",
                Optional.empty(),
                Optional.empty());
    }

    /** This is what a host is from now on. */
    public void put(HostInventory host) {
        hosts.put(host.host(), host);
    }

    /** These are the partitions of a host from now on. */
    public void partitions(String host, PartitionSummary... all) {
        partitions.put(host, List.of(all));
    }

    /** Whether the console is silent from now on. */
    public void silent(boolean now) {
        silent = now;
    }

    /** The console says that something happened. */
    public void emit(PowerEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    /** How often the hosts were asked for. */
    public int asked() {
        return asked.get();
    }

    @Override
    public List<HostInventory> inventory() {
        asked.incrementAndGet();
        if (silent) {
            throw new MullionException(ErrorCode.CONSOLE_UNREACHABLE, "hmc1 does not answer");
        }
        return List.copyOf(hosts.values());
    }

    @Override
    public List<PartitionSummary> partitions(String host) {
        return partitions.getOrDefault(host, List.of());
    }

    @Override
    public Subscription listen(Consumer<PowerEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** How many listen. */
    public int listeners() {
        return listeners.size();
    }

    @Override
    public Optional<ServerHandle> find(String host, UUID server) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<PartitionSummary> show(ServerHandle server) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerHandle create(String host, PartitionSpec spec) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(ServerHandle server) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void plug(ServerHandle server, NetworkAdapter adapter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unplug(ServerHandle server, String mac) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StorageAccess storageAccess(ServerHandle server, StorageAccess known) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DiskPaths connect(ServerHandle server, ConnectionInfo volume, StorageAccess access) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disconnect(ServerHandle server, ConnectionInfo volume, StorageAccess access) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void insertConfigDrive(ServerHandle server, ConfigDrive drive) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void ejectConfigDrive(ServerHandle server) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void start(ServerHandle server) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void stop(ServerHandle server, StopMode mode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void reboot(ServerHandle server, StopMode mode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<LiveMigration> liveMigration() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
