package io.mullion.nova.migration;

import io.mullion.nova.media.ConfigDrives;
import io.mullion.nova.network.Interfaces;
import io.mullion.nova.site.Fabrics;
import io.mullion.nova.storage.StaleMappings;
import io.mullion.nova.storage.Vioses;
import io.mullion.nova.storage.Volumes;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.spi.compute.MigrationPlan;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.ConnectionInfo;
import io.mullion.spi.volume.StorageProtocol;
import java.time.Duration;
import java.util.List;

/** Readies both hosts for a move and finds a place for each adapter ({@code reference/nova-powervm-flows.md} §9 B, C). */
final class Preparation {
    private static final Groups MAPPINGS = Groups.SCSI_MAPPINGS.and(Groups.FC_MAPPINGS);
    private static final Duration VALIDATION = Duration.ofMinutes(30);

    private final ConfigDrives drives;
    private final Volumes volumes;
    private final Interfaces interfaces;
    private final Fabrics fabrics;

    Preparation(ConfigDrives drives, Volumes volumes, Interfaces interfaces, Fabrics fabrics) {
        this.drives = drives;
        this.volumes = volumes;
        this.interfaces = interfaces;
        this.fabrics = fabrics;
    }

    MigrationPlan prepare(Route route, ServerHandle server, StorageAccess access, List<ConnectionInfo> connections) {
        LogicalPartition partition = route.leaving();
        drives.eject(server);
        StaleMappings.forgetFormer(route.source(), partition);
        StaleMappings.scrub(route.target());
        interfaces.prepare(route.source(), route.target(), route.partition());
        connections.forEach(volume -> volumes.discover(route.target(), volume, access));
        MigrationPlan plan = plan(route, partition, access);
        validate(route, plan);
        return plan;
    }

    private MigrationPlan plan(Route route, LogicalPartition partition, StorageAccess access) {
        List<Entry<VirtualIoServer>> sources = Vioses.required(route.source(), MAPPINGS);
        List<Entry<VirtualIoServer>> targets = Vioses.required(route.target(), Groups.STORAGE);
        FibrePlaces fibre = new FibrePlaces(
                route, fabrics, targets.stream().map(Entry::value).toList());
        fibre.plan(partition, sources);
        return new MigrationPlan(
                route.source().name(),
                route.target().name(),
                fibre.places(),
                new ScsiPlaces(route, targets).plan(partition, sources),
                after(route, access, fibre));
    }

    private StorageAccess after(Route route, StorageAccess access, FibrePlaces fibre) {
        return access.protocol() == StorageProtocol.NPIV
                ? new StorageAccess(StorageProtocol.NPIV, fibre.ports(), List.of())
                : volumes.accessOf(route.target(), access);
    }

    private static void validate(Route route, MigrationPlan plan) {
        try {
            route.source()
                    .console()
                    .jobs()
                    .run(MoveOrder.of(route, plan, "MigrateValidate").within(VALIDATION));
        } catch (MullionException failed) {
            if (failed.code() == ErrorCode.JOB_FAILED || failed.code() == ErrorCode.CONSOLE_REFUSED) {
                throw new MullionException(ErrorCode.MIGRATION_REFUSED, failed.getMessage(), failed);
            }
            throw failed;
        }
    }
}
