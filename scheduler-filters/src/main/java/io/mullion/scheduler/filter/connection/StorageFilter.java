package io.mullion.scheduler.filter.connection;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.IoServer;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.MovingServer.Disks;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.StorageDemand.Volume;
import io.mullion.spi.placement.StorageGroup;
import io.mullion.spi.placement.Verdict;
import io.mullion.spi.volume.StorageProtocol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code PowerVMStorageFilter}: for each kind of volume, the host has as many ready I/O servers of the storage
 * connectivity group as the group wants. On a move they are also as many as the server uses now, with as many NPIV ports
 * on each of its fabrics; local disks stay, and a remote restart waits until the old host is logged out of the fabric.
 * {@code reference/scheduler-filters.md} §1.17, inferred from documentation; "as many" is read as "at least as many".
 */
public final class StorageFilter extends FactFilter<StorageFilter.Need> {
    static final Reason NOT_CONNECTED = Reason.lasting(
            30,
            "STORAGE_NOT_CONNECTED",
            "{host}: group {group} needs {needed} ready I/O servers for {backend}, has {count} ({servers}).",
            "without enough ready I/O servers for {backend} in storage group {group}",
            "Choose another storage connectivity group or template, or ask the administrator to look at the I/O servers.");
    static final Reason NO_GROUP = Reason.lasting(
            31,
            "STORAGE_GROUP_MISSING",
            "{host}: no storage connectivity group is given for the server's volumes.",
            "not judged, because no storage connectivity group is given",
            "Name a storage connectivity group.");
    static final Reason GROUP_DISABLED = Reason.lasting(
            32,
            "STORAGE_GROUP_DISABLED",
            "{host}: storage connectivity group {group} is disabled.",
            "not judged, because storage connectivity group {group} is disabled",
            "Choose another storage connectivity group.");
    static final Reason NOT_ALLOWED = Reason.lasting(
            33,
            "STORAGE_PROTOCOL_NOT_ALLOWED",
            "{host}: group {group} does not allow {protocol} for {use} volumes.",
            "not judged, because storage connectivity group {group} does not allow {protocol} for {use} volumes",
            "Choose another storage connectivity group or another storage template.");
    static final Reason LOCAL_DISK = Reason.lasting(
            34,
            "LOCAL_DISK",
            "{host}: {server} has a disk that is local to its host.",
            "out of reach, because the server has a local disk",
            "Copy the local disk to a volume first.");
    static final Reason LOGGED_IN = Reason.passing(
            35,
            "STORAGE_STILL_LOGGED_IN",
            "{host}: addresses of {server} are still logged in on the fabric.",
            "not safe yet, because the server is still logged in on the fabric",
            "Power the failed host off, or wait until the fabric has logged it out.");

    /**
     * What must hold at a host.
     *
     * @param everywhere a refusal that holds for every host, found before looking at one
     * @param group the storage connectivity group
     * @param volume the volume to reach
     * @param now what the server has today and must find again
     */
    public record Need(Optional<Verdict> everywhere, StorageGroup group, Volume volume, Disks now) {}

    @Override
    public String name() {
        return "PowerVMStorageFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.ARRIVALS;
    }

    @Override
    protected List<Need> needs(PlacementRequest request) {
        StorageGroup group = request.storage().group().orElse(StorageGroup.ANY);
        Disks now = !request.operation().isMove()
                ? Disks.ANYWHERE
                : request.origin().map(Origin::server).map(MovingServer::disks).orElse(Disks.ANYWHERE);
        Optional<Verdict> everywhere = everywhere(request, group, now);
        if (everywhere.isPresent()) {
            Volume none = new Volume(false, StorageProtocol.VSCSI, "", Set.of(), "");
            return List.of(new Need(everywhere, StorageGroup.ANY, none, Disks.ANYWHERE));
        }
        return request.storage().volumes().stream()
                .map(volume -> new Need(Optional.empty(), group, volume, now))
                .toList();
    }

    @Override
    protected Verdict judge(Need need, HostFacts host) {
        return need.everywhere.orElseGet(() -> Paths.judge(need.group, need.volume, need.now, host));
    }

    private static Optional<Verdict> everywhere(PlacementRequest request, StorageGroup group, Disks now) {
        Map<String, Object> server = Map.of("server", request.subject().name());
        if (now.local()) {
            return Optional.of(LOCAL_DISK.refuse(server));
        }
        List<Volume> volumes = request.storage().volumes();
        if (volumes.isEmpty()) {
            return Optional.empty();
        }
        boolean npiv = volumes.stream().anyMatch(volume -> volume.protocol() == StorageProtocol.NPIV);
        if (request.operation() == Operation.EVACUATE && npiv && now.loggedIn()) {
            return Optional.of(LOGGED_IN.refuse(server));
        }
        if (request.storage().group().isEmpty()) {
            return Optional.of(NO_GROUP.refuse());
        }
        return group.enabled()
                ? volumes.stream()
                        .filter(volume -> !allowed(group, volume))
                        .findFirst()
                        .map(volume -> forbidden(group, volume))
                : Optional.of(GROUP_DISABLED.refuse(Map.of("group", group.name())));
    }

    private static boolean allowed(StorageGroup group, Volume volume) {
        return (volume.boot() ? group.protocols().boot() : group.protocols().data()).contains(volume.protocol());
    }

    private static Verdict forbidden(StorageGroup group, Volume volume) {
        return NOT_ALLOWED.refuse(Map.of(
                "group", group.name(),
                "protocol", shown(volume.protocol()),
                "use", volume.boot() ? "boot" : "data"));
    }

    private static String shown(StorageProtocol protocol) {
        return switch (protocol) {
            case NPIV -> "NPIV";
            case VSCSI -> "virtual SCSI";
            case SHARED_POOL -> "the shared storage pool";
        };
    }

    /** A refusal of {@code host}, saying of each I/O server of the group what is wrong with it. */
    static Verdict notConnected(StorageGroup group, Volume volume, int needed, long count, List<String> servers) {
        return NOT_CONNECTED.refuse(Map.of(
                "group", group.name(),
                "needed", needed,
                "backend", volume.backend(),
                "count", count,
                "servers", servers));
    }

    /** Whether an I/O server is in the group. */
    static boolean member(StorageGroup group, IoServer server) {
        return group.everyIoServer() || server.storageGroups().contains(group.id());
    }
}
