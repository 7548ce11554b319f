package io.mullion.nova;

import io.mullion.nova.event.PartitionEvents;
import io.mullion.nova.host.HostReading;
import io.mullion.nova.host.HostReporter;
import io.mullion.nova.lpar.CreateLpar;
import io.mullion.nova.lpar.DeleteLpar;
import io.mullion.nova.lpar.Partitions;
import io.mullion.nova.lpar.ResizeLpar;
import io.mullion.nova.media.ConfigDrives;
import io.mullion.nova.migration.PowerVmLiveMigration;
import io.mullion.nova.network.Interfaces;
import io.mullion.nova.power.PowerOff;
import io.mullion.nova.power.PowerOn;
import io.mullion.nova.power.Reboot;
import io.mullion.nova.site.Hosts;
import io.mullion.nova.storage.Volumes;
import io.mullion.powervm.session.Surroundings;
import io.mullion.spi.compute.ComputeDriver;
import io.mullion.spi.compute.ConfigDrive;
import io.mullion.spi.compute.DiskPaths;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.LiveMigration;
import io.mullion.spi.compute.NetworkAdapter;
import io.mullion.spi.compute.PartitionSpec;
import io.mullion.spi.compute.PartitionSummary;
import io.mullion.spi.compute.PowerEvent;
import io.mullion.spi.compute.Resize;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StopMode;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.volume.ConnectionInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Servers on PowerVM hosts, through all their HMCs and NovaLinks. Each call is a class of its own below. */
public final class PowerVmComputeDriver implements ComputeDriver {
    /** A console may take this long for all its hosts before they count as not answering. */
    private static final Duration INVENTORY = Duration.ofMinutes(1);

    private final Hosts hosts;
    private final HostReporter reporter;
    private final Partitions partitions;
    private final Interfaces interfaces;
    private final Volumes volumes;
    private final ConfigDrives drives;
    private final LiveMigration migration;

    private PowerVmComputeDriver(PowerVmComputeConfig config, Surroundings surroundings) {
        this.hosts = new Hosts(config.consoles(), surroundings);
        this.reporter = new HostReporter(hosts, new HostReading(config.fabrics()), INVENTORY);
        this.partitions = new Partitions(hosts);
        this.interfaces = new Interfaces(hosts, partitions);
        this.volumes = new Volumes(hosts, partitions, config.fabrics(), config.portsPerFabric());
        this.drives = new ConfigDrives(hosts, partitions, config.repository());
        this.migration = new PowerVmLiveMigration(hosts, drives, volumes, interfaces, config.fabrics());
    }

    /** A driver that asks nothing of any console yet. */
    public static PowerVmComputeDriver open(PowerVmComputeConfig config) {
        return open(config, Surroundings.real());
    }

    /** The same with a clock, waiting and an observer of its own. */
    public static PowerVmComputeDriver open(PowerVmComputeConfig config, Surroundings surroundings) {
        return new PowerVmComputeDriver(config, surroundings);
    }

    @Override
    public List<HostInventory> inventory() {
        return reporter.inventory();
    }

    @Override
    public List<PartitionSummary> partitions(String host) {
        return partitions.on(host);
    }

    @Override
    public Optional<ServerHandle> find(String host, UUID server) {
        return partitions.find(host, server);
    }

    @Override
    public Optional<PartitionSummary> show(ServerHandle server) {
        return partitions.show(server);
    }

    @Override
    public ServerHandle create(String host, PartitionSpec spec) {
        return new CreateLpar(hosts, partitions).create(host, spec);
    }

    @Override
    public void delete(ServerHandle server) {
        new DeleteLpar(hosts, partitions, new PowerOff(hosts), drives).delete(server);
    }

    @Override
    public void plug(ServerHandle server, NetworkAdapter adapter) {
        interfaces.plug(server, adapter);
    }

    @Override
    public void unplug(ServerHandle server, String mac) {
        interfaces.unplug(server, mac);
    }

    @Override
    public StorageAccess storageAccess(ServerHandle server, StorageAccess known) {
        return volumes.access(server, known);
    }

    @Override
    public DiskPaths connect(ServerHandle server, ConnectionInfo volume, StorageAccess access) {
        return volumes.connect(server, volume, access);
    }

    @Override
    public void disconnect(ServerHandle server, ConnectionInfo volume, StorageAccess access) {
        volumes.disconnect(server, volume, access);
    }

    @Override
    public void insertConfigDrive(ServerHandle server, ConfigDrive drive) {
        drives.insert(server, drive);
    }

    @Override
    public void ejectConfigDrive(ServerHandle server) {
        drives.eject(server);
    }

    @Override
    public void start(ServerHandle server) {
        new PowerOn(hosts).start(server);
    }

    @Override
    public void stop(ServerHandle server, StopMode mode) {
        new PowerOff(hosts).stop(server, mode);
    }

    @Override
    public void reboot(ServerHandle server, StopMode mode) {
        new Reboot(hosts).reboot(server, mode);
    }

    @Override
    public Optional<LiveMigration> liveMigration() {
        return Optional.of(migration);
    }

    @Override
    public Optional<Resize> resize() {
        return Optional.of(new ResizeLpar(hosts, partitions));
    }

    @Override
    public Subscription listen(Consumer<PowerEvent> listener) {
        return new PartitionEvents(hosts).listen(listener);
    }

    @Override
    public void close() {
        hosts.close();
    }
}
