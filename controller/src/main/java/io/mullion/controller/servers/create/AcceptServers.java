package io.mullion.controller.servers.create;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.networks.NetworkRequests;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerPlaces;
import io.mullion.controller.servers.Servers;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Accepts servers: everything that can be told at once is checked, then quota, rows and operations are written in one
 * transaction, for all servers of the request or for none.
 */
@Singleton
final class AcceptServers {
    private static final String RULE = "os_compute_api:servers:create";

    private final Policy policy;
    private final NewServers newServers;
    private final NetworkRequests networks;
    private final Servers servers;
    private final Acceptance acceptance;

    @Inject
    AcceptServers(
            Policy policy, NewServers newServers, NetworkRequests networks, Servers servers, Acceptance acceptance) {
        this.policy = policy;
        this.newServers = newServers;
        this.networks = networks;
        this.servers = servers;
        this.acceptance = acceptance;
    }

    /** What the one transaction needs. */
    record Acceptance(CreateServer operation, ServerPlaces places, DiskProvision disks, Database database) {
        @Inject
        Acceptance {}
    }

    List<Server> accept(ApiRequest request, CreateServerBody body) {
        policy.require(request.caller(), RULE);
        CreateServerBody.Fields wish = body.server();
        List<InterfaceWish> interfaces =
                networks.resolve(request.caller(), InterfaceWish.read(wish.networks(), request.version())).stream()
                        .map(InterfaceWish::of)
                        .toList();
        Optional<String> only = onlyHost(request, wish);
        List<NewServers.New> made = newServers.read(request, body);
        Set<String> tags = new TreeSet<>(wish.tags() == null ? List.of() : wish.tags());
        acceptance.database().useTransaction(handle -> {
            acceptance
                    .places()
                    .take(handle, made.stream().map(NewServers.New::server).toList());
            for (NewServers.New each : made) {
                Server server = each.server();
                CreateContext context = new CreateContext(
                        server.id(),
                        server.owner().project(),
                        interfaces,
                        each.disks(),
                        only,
                        Optional.empty(),
                        Map.of());
                servers.add(handle, request, server, tags, acceptance.operation(), context);
                acceptance.disks().accept(handle, server, each.disks());
            }
        });
        servers.wakeWork();
        List<Server> all = new ArrayList<>();
        made.forEach(each -> all.add(each.server()));
        return all;
    }

    /** A host that an administrator named: as {@code host}, or in the older form {@code zone:host}. */
    private Optional<String> onlyHost(ApiRequest request, CreateServerBody.Fields wish) {
        Optional<String> named = wish.host().or(wish::node).or(() -> hostOf(wish.zone()));
        if (named.isPresent()) {
            policy.require(
                    request.caller(),
                    wish.host().isPresent() || wish.node().isPresent()
                            ? "compute:servers:create:requested_destination"
                            : "os_compute_api:servers:create:forced_host");
        }
        return named;
    }

    private static Optional<String> hostOf(Optional<String> zone) {
        return zone.filter(text -> text.contains(":")).map(text -> {
            String[] parts = text.split(":", -1);
            if (parts.length > 3) {
                throw MullionException.invalid("Invalid availability_zone: " + text);
            }
            return parts[parts.length == 3 && !parts[2].isEmpty() ? 2 : 1];
        });
    }

    /** The zone's own part of {@code zone:host}. */
    static Optional<String> zoneOf(Optional<String> zone) {
        return zone.map(text -> text.split(":", -1)[0]).filter(text -> !text.isEmpty());
    }
}
