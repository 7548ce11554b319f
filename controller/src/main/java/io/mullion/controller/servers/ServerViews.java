package io.mullion.controller.servers;

import io.mullion.controller.database.Database;
import io.mullion.controller.hosts.Host;
import io.mullion.controller.hosts.HostRegistry;
import io.mullion.controller.networks.IpAddress;
import io.mullion.controller.networks.Port;
import io.mullion.controller.networks.Ports;
import io.mullion.controller.networks.ServerInterface;
import io.mullion.controller.servergroups.ServerGroups;
import io.mullion.controller.servers.ServerView.Address;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts servers together with what other features know of them: a fixed number of queries for a whole page. */
@Singleton
public final class ServerViews {
    private final Database database;
    private final ServerStore store;
    private final ServerVolumeStore volumes;
    private final Ports ports;
    private final HostRegistry hosts;
    private final ServerGroups groups;

    @Inject
    ServerViews(
            Database database,
            ServerStore store,
            ServerVolumeStore volumes,
            Ports ports,
            HostRegistry hosts,
            ServerGroups groups) {
        this.database = database;
        this.store = store;
        this.volumes = volumes;
        this.ports = ports;
        this.hosts = hosts;
        this.groups = groups;
    }

    /** One server. */
    ServerView of(Server server) {
        return of(List.of(server)).getFirst();
    }

    /** Several servers, in their order. */
    List<ServerView> of(List<Server> servers) {
        if (servers.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = servers.stream().map(Server::id).toList();
        Map<UUID, List<ServerInterface>> interfaces = ports.interfaces(ids);
        Map<UUID, List<ServerVolume>> disks = database.read(handle -> volumes.of(handle, ids)).stream()
                .collect(Collectors.groupingBy(ServerVolume::server));
        Map<UUID, Set<String>> tags = database.read(handle -> store.tags(handle, ids));
        Map<UUID, List<UUID>> memberships = groups.groupsOf(ids);
        Map<String, Host> known = hosts.find(servers.stream()
                .flatMap(server -> server.placed().host().stream())
                .collect(Collectors.toSet()));
        List<ServerView> views = new ArrayList<>();
        for (Server server : servers) {
            Optional<Host> host = server.placed().host().map(known::get);
            views.add(new ServerView(
                    server,
                    addresses(interfaces.getOrDefault(server.id(), List.of())),
                    disks.getOrDefault(server.id(), List.of()),
                    zone(server, host),
                    hostStatus(server, host),
                    tags.getOrDefault(server.id(), Set.of()),
                    memberships.getOrDefault(server.id(), List.of()).stream()
                            .map(UUID::toString)
                            .toList()));
        }
        return views;
    }

    private static Map<String, List<Address>> addresses(List<ServerInterface> interfaces) {
        Map<String, List<Address>> byNetwork = new LinkedHashMap<>();
        for (ServerInterface each : interfaces) {
            List<Address> addresses = byNetwork.computeIfAbsent(each.network().name(), name -> new ArrayList<>());
            for (Port.FixedIp fixed : each.port().addresses()) {
                IpAddress address = fixed.address();
                addresses.add(new Address(
                        address.toString(), address.version(), each.port().mac(), false));
            }
        }
        return byNetwork;
    }

    private static String zone(Server server, Optional<Host> host) {
        return host.flatMap(found ->
                        found.group().zone().or(() -> Optional.of(found.group().name())))
                .or(() -> server.placed().zone())
                .orElse("");
    }

    private static String hostStatus(Server server, Optional<Host> host) {
        if (server.placed().host().isEmpty()) {
            return "";
        }
        return host.map(found -> found.up() ? "UP" : "DOWN").orElse("UNKNOWN");
    }
}
