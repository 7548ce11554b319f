package io.mullion.nova.host;

import io.mullion.nova.site.Fabrics;
import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.ManagedSystem;
import io.mullion.powervm.model.SharedProcessorPool;
import io.mullion.powervm.model.SystemProcessors;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.powervm.session.Traits;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.HostInventory.Management;
import io.mullion.spi.compute.HostInventory.MemoryFigures;
import io.mullion.spi.compute.HostInventory.MigrationFigures;
import io.mullion.spi.compute.HostInventory.NetworkFigures;
import io.mullion.spi.compute.HostInventory.ProcessorFigures;
import io.mullion.spi.compute.HostInventory.ProcessorPool;
import io.mullion.spi.compute.HostInventory.State;
import java.util.List;

/** Reads all there is to know of one host ({@code reference/powervm-rest.md} §17.2). */
public final class HostReading {
    private final Fabrics fabrics;

    /** Readings that tell ports by these fabrics. */
    public HostReading(Fabrics fabrics) {
        this.fabrics = fabrics;
    }

    HostInventory read(Host host, ManagedSystem system, Clusters clusters) {
        boolean operating = system.state().equals("operating");
        List<VirtualIoServer> vioses = operating ? vioses(host) : List.of();
        return new HostInventory(
                host.name(),
                system.name(),
                management(host, system),
                operating ? State.OPERATING : State.NOT_OPERATING,
                new MemoryFigures(
                        system.memory().configurable(),
                        system.memory().available(),
                        system.memory().block()),
                processors(system.processors()),
                Capabilities.of(system),
                migrations(system.migrations()),
                vioses.stream()
                        .map(vios -> ViosReading.figures(vios, fabrics, clusters))
                        .toList(),
                operating
                        ? NetworkReading.of(host, system, vioses)
                        : new NetworkFigures(List.of(), List.of(), List.of()),
                operating ? pools(host) : List.of());
    }

    private static List<VirtualIoServer> vioses(Host host) {
        return host.objects().list(VirtualIoServer.TYPE, host.vioses(), Groups.NONE).stream()
                .map(Entry::value)
                .toList();
    }

    private static Management management(Host host, ManagedSystem system) {
        return new Management(
                host.console().traits() == Traits.NOVALINK ? Management.Kind.NOVALINK : Management.Kind.HMC,
                List.of(host.console().name()),
                system.firmware().orElse(""));
    }

    private static ProcessorFigures processors(SystemProcessors processors) {
        return new ProcessorFigures(
                processors.configurable(),
                processors.available(),
                processors.minimumPerVirtual(),
                processors.maximumVirtual(false),
                processors.maximumVirtual(true),
                processors.modes());
    }

    private static MigrationFigures migrations(ManagedSystem.Migrations migrations) {
        return new MigrationFigures(
                migrations.activeSupported(),
                migrations.activeInProgress(),
                migrations.inactiveSupported(),
                migrations.inactiveInProgress());
    }

    private static List<ProcessorPool> pools(Host host) {
        return host
                .objects()
                .list(SharedProcessorPool.TYPE, host.system().child("SharedProcessorPool"), Groups.NONE)
                .stream()
                .map(Entry::value)
                .filter(SharedProcessorPool::used)
                .map(pool -> new ProcessorPool(
                        pool.id(),
                        pool.name(),
                        pool.maximum(),
                        pool.id() == 0 ? pool.reserved() : pool.maximum().minus(pool.available())))
                .toList();
    }
}
