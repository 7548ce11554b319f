package io.mullion.scheduler.oracle;

import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.HostInventory.Management.Kind;
import io.mullion.spi.compute.HostInventory.MigrationFigures;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.placement.Aggregate;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.IoServer;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Optimization;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.StorageDemand.Volume;
import io.mullion.spi.placement.StorageGroup;
import io.mullion.spi.volume.StorageProtocol;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** §1.11, §1.15 to §1.20, §1.25, §1.27: what a move needs of both hosts, and storage. */
final class MoveRules {
    private MoveRules() {}

    static Map<String, Rule> all() {
        return Map.ofEntries(
                Map.entry("PowerVCHostAggregateFilter", ((Rule) MoveRules::group).on("CUMLEDHA")),
                Map.entry("PowerMigrationLicenseFilter", ((Rule) MoveRules::license).on("MLDHA")),
                Map.entry("PowerVMMigrationCountFilter", ((Rule) MoveRules::slots).on("MLDHEA")),
                Map.entry("PowerVMStorageFilter", ((Rule) MoveRules::storage).on("CUMLEDHA")),
                Map.entry("PowerVMIBMiMobilityFilter", ((Rule) MoveRules::ibmI).on("MLDHE")),
                Map.entry("PowerVMRemoteRestartFilter", ((Rule) MoveRules::restart).on("CUZMLDHE")),
                Map.entry("PowerVMRemoteRestartSameHMCFilter", ((Rule) MoveRules::sameHmc).on("E")),
                Map.entry("PowerVCDROFilter", ((Rule) MoveRules::optimizer).on("D")),
                Map.entry("PowerVMNovaLinkMobilityFilter", ((Rule) MoveRules::sameKind).on("MLEDHA")));
    }

    private static boolean can(HostView host, HostCapability capability) {
        return host.facts().capabilities().contains(capability);
    }

    private static MovingServer server(PlacementRequest request) {
        return request.origin().map(Origin::server).orElse(MovingServer.HEALTHY);
    }

    static Optional<String> groupOf(HostView host) {
        return host.facts().aggregates().stream()
                .filter(Aggregate::hostGroup)
                .map(Aggregate::name)
                .findFirst();
    }

    static boolean group(PlacementRequest request, HostView host, Optional<HostView> source) {
        Optional<String> here = groupOf(host);
        if (request.destination().hostGroup().isPresent()
                && !request.destination().hostGroup().equals(here)) {
            return false;
        }
        if (!request.operation().isMove() || NovaRules.targetedRestart(request)) {
            return true;
        }
        Optional<String> belongs =
                source.flatMap(MoveRules::groupOf).or(() -> request.origin().flatMap(Origin::hostGroup));
        return belongs.isPresent() && belongs.equals(here);
    }

    /** A stopped server that leaves for maintenance moves inactively. */
    static boolean active(PlacementRequest request) {
        return switch (request.operation()) {
            case LIVE_MIGRATE, OPTIMIZE, LIVE_UPDATE -> true;
            case MAINTENANCE -> request.origin().isEmpty() || server(request).running();
            default -> false;
        };
    }

    static boolean license(PlacementRequest request, HostView host, Optional<HostView> source) {
        HostCapability needed = active(request) ? HostCapability.ACTIVE_MOBILITY : HostCapability.INACTIVE_MOBILITY;
        return can(host, needed) && source.map(from -> can(from, needed)).orElse(false);
    }

    static boolean slots(PlacementRequest request, HostView host, Optional<HostView> source) {
        if (!room(host, active(request))) {
            return false;
        }
        return request.operation() == Operation.EVACUATE
                || source.map(from -> room(from, active(request))).orElse(true);
    }

    private static boolean room(HostView host, boolean active) {
        MigrationFigures slots = host.figures().load().migrations();
        return active
                ? slots.activeInProgress() < slots.activeSupported()
                : slots.inactiveInProgress() < slots.inactiveSupported();
    }

    static boolean storage(PlacementRequest request, HostView host, Optional<HostView> source) {
        MovingServer.Disks disks =
                request.operation().isMove() ? server(request).disks() : MovingServer.Disks.ANYWHERE;
        if (disks.local()) {
            return false;
        }
        if (request.storage().volumes().isEmpty()) {
            return true;
        }
        if (request.storage().group().isEmpty()
                || !request.storage().group().get().enabled()) {
            return false;
        }
        StorageGroup group = request.storage().group().get();
        for (Volume volume : request.storage().volumes()) {
            Set<StorageProtocol> allowed =
                    volume.boot() ? group.protocols().boot() : group.protocols().data();
            boolean npiv = volume.protocol() == StorageProtocol.NPIV;
            if (!allowed.contains(volume.protocol())
                    || (npiv && request.operation() == Operation.EVACUATE && disks.loggedIn())
                    || !connected(group, volume, host, disks)) {
                return false;
            }
        }
        return true;
    }

    private static boolean connected(StorageGroup group, Volume volume, HostView host, MovingServer.Disks disks) {
        int servers = 0;
        Map<String, Integer> portsByFabric = new HashMap<>();
        for (IoServer server : host.facts().ioServers()) {
            boolean member = group.everyIoServer() || server.storageGroups().contains(group.id());
            if (!member || !server.trouble().isEmpty()) {
                continue;
            }
            Map<String, Integer> ports = new HashMap<>();
            for (IoServer.Ports kind : server.ports()) {
                boolean tagged = group.ports().tag().isEmpty()
                        || kind.tag().equals(group.ports().tag().get())
                        || (kind.tag().isEmpty() && group.ports().includeUntagged());
                if (tagged && !kind.fabric().isEmpty()) {
                    ports.merge(kind.fabric(), kind.count(), Integer::sum);
                }
            }
            boolean carries = switch (volume.protocol()) {
                case SHARED_POOL -> server.clusters().contains(volume.cluster());
                case VSCSI -> volume.fabrics().isEmpty() || !Collections.disjoint(server.fabrics(), volume.fabrics());
                case NPIV -> {
                    Map<String, Integer> enough = new HashMap<>(ports);
                    enough.values().removeIf(count -> count < group.ports().perFabric());
                    boolean required = group.ports().fabrics().isEmpty()
                            ? !enough.isEmpty()
                            : enough.keySet().containsAll(group.ports().fabrics());
                    yield required
                            && (volume.fabrics().isEmpty() || !Collections.disjoint(enough.keySet(), volume.fabrics()));
                }
            };
            if (carries) {
                servers++;
                ports.forEach((fabric, count) -> portsByFabric.merge(fabric, count, Integer::sum));
            }
        }
        boolean redundant = group.exactRedundancy() ? servers == group.redundancy() : servers >= group.redundancy();
        boolean asBefore = servers >= disks.ioServers()
                && (volume.protocol() != StorageProtocol.NPIV
                        || disks.portsByFabric().entrySet().stream()
                                .allMatch(used -> portsByFabric.getOrDefault(used.getKey(), 0) >= used.getValue()));
        return redundant && asBefore;
    }

    static boolean ibmI(PlacementRequest request, HostView host, Optional<HostView> source) {
        if (!request.guest().os().equals(Optional.of(OsType.IBM_I))) {
            return true;
        }
        return can(host, HostCapability.IBM_I_MOBILITY)
                && source.map(from -> can(from, HostCapability.IBM_I_MOBILITY)).orElse(false)
                && server(request).restrictedIo();
    }

    static boolean restart(PlacementRequest request, HostView host, Optional<HostView> source) {
        boolean wanted = request.guest().options().remoteRestart();
        boolean capable = can(host, HostCapability.REMOTE_RESTART);
        if (request.operation() != Operation.EVACUATE) {
            return !wanted || capable;
        }
        MovingServer server = server(request);
        boolean state = server.condition() == MovingServer.Condition.ACTIVE
                || server.condition() == MovingServer.Condition.STOPPED
                || server.condition() == MovingServer.Condition.ERROR;
        boolean sourceOperates = source.map(from -> from.facts().status().system() == HostInventory.State.OPERATING
                        && !from.facts().status().service().forcedDown())
                .orElse(false);
        return capable
                && wanted
                && state
                && !sourceOperates
                && sameKind(request, host, source)
                && server.pinning() != MovingServer.Pinning.HARD
                && server.restartReady();
    }

    static boolean sameHmc(PlacementRequest request, HostView host, Optional<HostView> source) {
        if (source.isPresent() && source.get().facts().management().kind() == Kind.NOVALINK) {
            return true;
        }
        return source.isPresent()
                && !Collections.disjoint(
                        source.get().facts().management().consoles(),
                        host.facts().management().consoles());
    }

    static boolean optimizer(PlacementRequest request, HostView host, Optional<HostView> source) {
        Optimization wanted = request.optimization().orElseThrow();
        boolean memory = wanted.goal() == Optimization.Goal.MEMORY;
        Optional<Aggregate> group =
                host.facts().aggregates().stream().filter(Aggregate::hostGroup).findFirst();
        if (wanted.serverExcluded()
                || out(host, memory)
                || source.filter(from -> out(from, memory)).isPresent()) {
            return false;
        }
        boolean on = group.map(known -> known.metadata().getOrDefault("dro_enabled", "false"))
                .orElse("false")
                .equalsIgnoreCase("true");
        if (!on || host.facts().status().optimizer().busy()) {
            return false;
        }
        double threshold = Double.parseDouble(
                Objects.requireNonNull(group.get().metadata().getOrDefault("runtimepolicy-threshold", "70")));
        int now = memory
                ? host.figures().utilization().memory()
                : host.figures().utilization().processors();
        long total = memory
                ? host.figures().memory().value()
                : host.figures().units().hundredths();
        long more = memory ? wanted.usedMemory().value() : wanted.usedUnits().hundredths();
        return now >= 0 && total > 0 && now / 100.0 * total + more * 100.0 <= threshold * total + 1e-9;
    }

    /** Excluded from optimization; hosts managed by an HMC do not take part in memory optimization. */
    private static boolean out(HostView host, boolean memory) {
        return host.facts().status().optimizer().excluded()
                || (memory && host.facts().management().kind() == Kind.HMC);
    }

    static boolean sameKind(PlacementRequest request, HostView host, Optional<HostView> source) {
        return source.isPresent()
                && source.get().facts().management().kind()
                        == host.facts().management().kind();
    }
}
