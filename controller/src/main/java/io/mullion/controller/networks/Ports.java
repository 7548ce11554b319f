package io.mullion.controller.networks;

import com.google.inject.Singleton;
import io.mullion.controller.database.Database;
import io.mullion.controller.database.Listing;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.networks.Network.Texts;
import io.mullion.controller.networks.NetworkRequest.OfPort;
import io.mullion.controller.networks.NetworkRequest.OnNetwork;
import io.mullion.controller.networks.Port.Binding;
import io.mullion.controller.networks.Port.Device;
import io.mullion.controller.networks.Port.VnicKind;
import io.mullion.spi.compute.NetworkAdapter;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.placement.NetworkDemand;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What server flows do with ports. Every call may be repeated: a server's interface has a slot, and what is in the slot
 * already is what the call answers.
 */
@Singleton
public final class Ports {
    private final Database database;
    private final NetworksConfig config;
    private final PortMaker maker;
    private final Policy policy;
    private final Clock clock;
    private final PortStore store = new PortStore();
    private final NetworkStore networks = new NetworkStore();
    private final SubnetStore subnets = new SubnetStore();

    @Inject
    Ports(Database database, NetworksConfig config, PortMaker maker, Policy policy, Clock clock) {
        this.database = database;
        this.config = config;
        this.maker = maker;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Gives a server its ports: those that are there are taken, others made. The first request gets slot 0.
     *
     * @param project whose the server is
     * @return the server's ports of these slots, in order
     * @throws MullionException {@code STATE_CONFLICT} if a port is another server's or no address is free
     */
    public List<Port> allocate(UUID server, String project, List<NetworkRequest> requests) {
        return database.inTransaction(handle -> {
            List<Port> ports = new ArrayList<>();
            for (int slot = 0; slot < requests.size(); slot++) {
                ports.add(allocate(handle, server, project, slot, requests.get(slot)));
            }
            return ports;
        });
    }

    /** Gives a server one further port. @param slot see {@link #nextSlot} */
    public Port attach(UUID server, String project, int slot, NetworkRequest request) {
        return database.inTransaction(handle -> allocate(handle, server, project, slot, request));
    }

    /** The first slot behind all that a server has. A flow keeps it, so that its repetition finds the same port. */
    public int nextSlot(UUID server) {
        return of(server).stream()
                        .flatMap(port -> port.device().slot().stream())
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(-1)
                + 1;
    }

    private Port allocate(Handle handle, UUID server, String project, int slot, NetworkRequest request) {
        return store.of(handle, List.of(server.toString())).stream()
                .filter(port -> port.device().slot().equals(Optional.of(slot)))
                .findFirst()
                .orElseGet(() -> switch (request) {
                    case OnNetwork any -> maker.make(handle, UUID.randomUUID(), made(server, project, slot, any));
                    case OfPort existing -> take(handle, server, slot, existing);
                });
    }

    private static NewPort made(UUID server, String project, int slot, OnNetwork request) {
        return new NewPort(
                project,
                request.network(),
                new Texts("", ""),
                Optional.empty(),
                true,
                request.fixedIp()
                        .flatMap(IpAddress::parse)
                        .map(address -> List.of(new Addresses.Asked(Optional.empty(), Optional.of(address)))),
                new NewPort.Details(device(server, slot, true, request.tag()), "", VnicKind.NORMAL, Map.of()));
    }

    private static Device device(UUID server, int slot, boolean madeForIt, Optional<String> tag) {
        return new Device(server.toString(), "compute:nova", Optional.of(slot), madeForIt, tag);
    }

    private Port take(Handle handle, UUID server, int slot, OfPort request) {
        Port port = store.lock(handle, request.port())
                .orElseThrow(() -> MullionException.notFound("Port id " + request.port() + " could not be found."));
        if (!port.device().id().isEmpty()) {
            throw MullionException.stateConflict("Port " + port.id() + " is still in use.");
        }
        Port taken = with(port, device(server, slot, false, request.tag()), port.binding());
        store.update(handle, taken);
        return taken;
    }

    private Port with(Port port, Device device, Binding binding) {
        return new Port(
                port.id(),
                port.project(),
                port.network(),
                port.texts(),
                port.mac(),
                port.up(),
                device,
                binding,
                port.addresses(),
                port.created(),
                clock.instant());
    }

    /** Puts a server's ports on a host: when it was built there, or has moved there. */
    public void bind(UUID server, String host) {
        database.useTransaction(handle -> store.bindAll(handle, server.toString(), host, clock.instant()));
    }

    /** Takes a server's ports off their host; it keeps them. */
    public void unbind(UUID server) {
        bind(server, "");
    }

    /** Takes all ports from a server: those made for it are gone, others are free again. */
    public void release(UUID server) {
        database.useTransaction(
                handle -> store.of(handle, List.of(server.toString())).forEach(port -> release(handle, port)));
    }

    /** Takes one port from a server; quiet if the server does not have it. */
    public void release(UUID server, UUID port) {
        database.useTransaction(handle -> store.lock(handle, port)
                .filter(found -> found.device().id().equals(server.toString()))
                .ifPresent(found -> release(handle, found)));
    }

    private void release(Handle handle, Port port) {
        if (port.device().madeForIt()) {
            store.delete(handle, port.id());
        } else {
            store.update(
                    handle,
                    with(
                            port,
                            Device.NONE,
                            Binding.none(port.binding().kind(), port.binding().profile())));
        }
    }

    /** A port by id, whoever asks. */
    public Optional<Port> find(UUID id) {
        return database.read(handle -> store.find(handle, id));
    }

    /** A port that a caller may see. */
    public Optional<Port> find(Caller caller, String id) {
        return Ids.parse(id)
                .flatMap(key -> database.read(handle -> store.find(handle, key)
                        .filter(port -> networks.find(handle, port.network())
                                .filter(network ->
                                        policy.allows(caller, "get_port", Targets.on(network, port.project())))
                                .isPresent())));
    }

    /** A server's ports, in the order of its interfaces. */
    public List<Port> of(UUID server) {
        return database.read(handle -> store.of(handle, List.of(server.toString())));
    }

    /** A server's ports with their networks and subnets, in the order of its interfaces. */
    public List<ServerInterface> interfaces(UUID server) {
        return interfaces(List.of(server)).getOrDefault(server, List.of());
    }

    /** Interfaces of many servers: for lists. Servers without any are left out. */
    public Map<UUID, List<ServerInterface>> interfaces(Collection<UUID> servers) {
        if (servers.isEmpty()) {
            return Map.of();
        }
        return database.read(handle -> {
            List<Port> ports =
                    store.of(handle, servers.stream().map(UUID::toString).toList());
            List<UUID> ids = ports.stream().map(Port::network).distinct().toList();
            Map<UUID, Network> known = new HashMap<>();
            networks.find(handle, ids).forEach(network -> known.put(network.id(), network));
            Map<UUID, List<Subnet>> parts = new HashMap<>();
            subnets.of(handle, ids)
                    .forEach(subnet -> parts.computeIfAbsent(subnet.network(), id -> new ArrayList<>())
                            .add(subnet));
            Map<UUID, List<ServerInterface>> all = new HashMap<>();
            ports.forEach(port -> Optional.ofNullable(known.get(port.network()))
                    .ifPresent(network -> all.computeIfAbsent(
                                    UUID.fromString(port.device().id()), id -> new ArrayList<>())
                            .add(new ServerInterface(port, network, parts.getOrDefault(network.id(), List.of())))));
            return all;
        });
    }

    /** What is made in a server's partition for its ports, in the order of its interfaces. */
    public List<NetworkAdapter> adapters(UUID server) {
        return interfaces(server).stream().map(this::adapter).toList();
    }

    /** What is made in a server's partition for one of its ports. */
    public NetworkAdapter adapter(ServerInterface each) {
        return Wiring.adapter(each.network(), each.port(), config.vnicRedundancy());
    }

    /** What a host must offer for a server's ports: for moves. */
    public List<NetworkDemand> demands(UUID server) {
        return interfaces(server).stream()
                .map(each -> demand(each.network(), each.port()))
                .toList();
    }

    NetworkDemand demand(Network network, Port port) {
        return Wiring.demand(network, port.binding().kind(), port.binding().profile(), config.vnicRedundancy());
    }

    boolean isTaken(UUID network, IpAddress address) {
        return database.read(handle -> subnets.of(handle, List.of(network)).stream()
                .anyMatch(subnet -> !store.taken(handle, subnet.id(), List.of(address.toString()))
                        .isEmpty()));
    }

    boolean belongs(UUID network, IpAddress address) {
        return database.read(handle -> subnets.of(handle, List.of(network)).stream()
                .anyMatch(subnet -> subnet.cidr().contains(address)));
    }

    List<Port> list(Listing listing, int limit) {
        return database.read(handle -> store.list(handle, listing, limit));
    }
}
