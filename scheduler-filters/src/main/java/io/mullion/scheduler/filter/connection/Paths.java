package io.mullion.scheduler.filter.connection;

import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.IoServer;
import io.mullion.spi.placement.IoServer.Ports;
import io.mullion.spi.placement.MovingServer.Disks;
import io.mullion.spi.placement.StorageDemand.Volume;
import io.mullion.spi.placement.StorageGroup;
import io.mullion.spi.placement.StorageGroup.PortRules;
import io.mullion.spi.placement.Verdict;
import io.mullion.spi.volume.StorageProtocol;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The ways from a host's I/O servers to one volume. */
final class Paths {
    private Paths() {}

    static Verdict judge(StorageGroup group, Volume volume, Disks now, HostFacts host) {
        List<IoServer> members = host.ioServers().stream()
                .filter(server -> StorageFilter.member(group, server))
                .toList();
        List<IoServer> usable = members.stream()
                .filter(server -> obstacle(group.ports(), volume, server).isEmpty())
                .toList();
        int needed = Math.max(group.redundancy(), now.ioServers());
        boolean enough = usable.size() >= needed && (!group.exactRedundancy() || usable.size() == group.redundancy());
        if (!enough) {
            return StorageFilter.notConnected(
                    group,
                    volume,
                    needed,
                    usable.size(),
                    members.stream()
                            .map(server -> server.name() + ": " + shown(obstacle(group.ports(), volume, server)))
                            .toList());
        }
        return volume.protocol() == StorageProtocol.NPIV ? ports(group, volume, now, usable) : Verdict.FITS;
    }

    /** As many ports on each fabric as the server uses now. */
    private static Verdict ports(StorageGroup group, Volume volume, Disks now, List<IoServer> usable) {
        for (Map.Entry<String, Integer> used : now.portsByFabric().entrySet()) {
            int there = usable.stream()
                    .mapToInt(server -> matching(group.ports(), server).getOrDefault(used.getKey(), 0))
                    .sum();
            if (there < used.getValue()) {
                return StorageFilter.notConnected(
                        group,
                        volume,
                        Math.max(group.redundancy(), now.ioServers()),
                        usable.size(),
                        List.of(there + " ports with room on fabric " + used.getKey() + ", the server uses "
                                + used.getValue()));
            }
        }
        return Verdict.FITS;
    }

    /** Why an I/O server does not carry the volume; empty text if it does. */
    private static String obstacle(PortRules rules, Volume volume, IoServer server) {
        if (!server.ready()) {
            return server.trouble();
        }
        return switch (volume.protocol()) {
            case NPIV -> npiv(rules, volume, server);
            case VSCSI -> meets(server.fabrics(), volume.fabrics()) ? "" : "on no fabric of " + volume.backend();
            case SHARED_POOL ->
                server.clusters().contains(volume.cluster()) ? "" : "not in cluster " + volume.cluster();
        };
    }

    private static String npiv(PortRules rules, Volume volume, IoServer server) {
        Map<String, Integer> ports = matching(rules, server);
        Set<String> good = ports.entrySet().stream()
                .filter(fabric -> fabric.getValue() >= rules.perFabric())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        boolean required = rules.fabrics().isEmpty() ? !good.isEmpty() : good.containsAll(rules.fabrics());
        if (!required) {
            return "too few ports with room";
        }
        return meets(good, volume.fabrics()) ? "" : "no port with room on a fabric of " + volume.backend();
    }

    /** Ports with room that the rules allow, by fabric. */
    private static Map<String, Integer> matching(PortRules rules, IoServer server) {
        return server.ports().stream()
                .filter(ports -> !ports.fabric().isEmpty() && tagged(rules, ports))
                .collect(Collectors.toMap(Ports::fabric, Ports::count, Integer::sum));
    }

    private static boolean tagged(PortRules rules, Ports ports) {
        return rules.tag().isEmpty()
                || rules.tag().get().equals(ports.tag())
                || (rules.includeUntagged() && ports.tag().isEmpty());
    }

    /** Whether a fabric is common to both; no fabric asked for is met by any. */
    private static boolean meets(Set<String> has, Set<String> wanted) {
        return wanted.isEmpty() || !Collections.disjoint(has, wanted);
    }

    private static String shown(String obstacle) {
        return obstacle.isEmpty() ? "ready" : obstacle;
    }
}
