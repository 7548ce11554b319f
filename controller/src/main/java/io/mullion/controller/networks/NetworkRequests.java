package io.mullion.controller.networks;

import com.google.inject.Singleton;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.networks.NetworkRequest.OfPort;
import io.mullion.controller.networks.NetworkRequest.OnNetwork;
import io.mullion.controller.networks.NetworkWish.Asked;
import io.mullion.controller.networks.NetworkWish.Auto;
import io.mullion.controller.networks.NetworkWish.None;
import io.mullion.controller.networks.NetworkWish.These;
import io.mullion.controller.networks.NetworkWish.Unspecified;
import io.mullion.controller.networks.Port.VnicKind;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.placement.NetworkDemand;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds out what a client means by a server's networks, and refuses as compute does. */
@Singleton
public final class NetworkRequests {
    private final Networks networks;
    private final Ports ports;

    @Inject
    NetworkRequests(Networks networks, Ports ports) {
        this.networks = networks;
        this.ports = ports;
    }

    /**
     * The interfaces that a new server, or a further attachment, will have, in order.
     *
     * @throws MullionException {@code INVALID_INPUT} for what is not there or not its project's, {@code STATE_CONFLICT}
     *     for a port in use, an address in use, or several networks to choose from
     */
    public List<NetworkRequest> resolve(Caller caller, NetworkWish wish) {
        return switch (wish) {
            case None none -> List.of();
            case Unspecified unsaid -> only(caller).map(List::of).orElse(List.of());
            case Auto auto ->
                List.of(only(caller)
                        .orElseThrow(() -> MullionException.invalid(
                                "Unable to automatically allocate a network for project " + caller.projectId())));
            case These these -> these(caller, these.interfaces());
        };
    }

    private Optional<NetworkRequest> only(Caller caller) {
        List<Network> usable = networks.usable(caller.projectId());
        List<Network> own = usable.stream()
                .filter(network -> network.project().equals(caller.projectId()))
                .toList();
        List<Network> candidates = own.isEmpty() ? usable : own;
        if (candidates.size() > 1) {
            throw MullionException.stateConflict(
                    "Multiple possible networks found, use a Network ID to be more specific.");
        }
        return candidates.stream()
                .findFirst()
                .map(network -> new OnNetwork(network.id(), Optional.empty(), Optional.empty()));
    }

    private List<NetworkRequest> these(Caller caller, List<Asked> asked) {
        List<NetworkRequest> requests = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Asked each : asked) {
            NetworkRequest request = one(caller, each);
            if (request instanceof OfPort port && !seen.add(port.port())) {
                throw MullionException.invalid(
                        "Network(s) expected to match exactly once: port " + port.port() + " is asked for twice.");
            }
            requests.add(request);
        }
        return requests;
    }

    private NetworkRequest one(Caller caller, Asked asked) {
        return asked.port().isPresent() ? port(caller, asked.port().get(), asked) : network(caller, asked);
    }

    private NetworkRequest port(Caller caller, String id, Asked asked) {
        Port port = ports.find(caller, id)
                .orElseThrow(() -> MullionException.invalid("Port id " + id + " could not be found."));
        if (asked.fixedIp().isPresent()) {
            throw MullionException.invalid(
                    "Specified Fixed IP '" + asked.fixedIp().get() + "' cannot be used with port '" + id
                            + "': the two cannot be specified together.");
        }
        if (!port.device().id().isEmpty()) {
            throw MullionException.stateConflict("Port " + id + " is still in use.");
        }
        return new OfPort(port.network(), port.id(), asked.tag());
    }

    private NetworkRequest network(Caller caller, Asked asked) {
        String id = asked.network()
                .orElseThrow(() -> MullionException.invalid(
                        "Invalid input for field/attribute networks: a network or a port is needed."));
        Network network = networks.find(caller, id)
                .filter(found -> usable(caller, found))
                .orElseThrow(() -> MullionException.invalid("Network " + id + " could not be found."));
        if (network.subnets().isEmpty()) {
            throw MullionException.invalid("Network " + id + " requires a subnet in order to boot instances on.");
        }
        asked.fixedIp().ifPresent(address -> requireFree(network, address));
        return new OnNetwork(network.id(), asked.fixedIp(), asked.tag());
    }

    private boolean usable(Caller caller, Network network) {
        return network.shared()
                || network.project()
                        .equals(caller.project().map(Caller.Named::id).orElse(""))
                || networks.seesAll(caller);
    }

    private void requireFree(Network network, String text) {
        IpAddress address = IpAddress.parse(text)
                .orElseThrow(() -> MullionException.invalid("Invalid fixed IP Address " + text + " in request."));
        if (ports.isTaken(network.id(), address)) {
            throw new MullionException(ErrorCode.INVALID_INPUT, "Fixed IP " + address + " is already in use.");
        }
        if (!ports.belongs(network.id(), address)) {
            throw MullionException.invalid(
                    "IP address " + address + " is not a valid IP for any of the subnets on the specified network.");
        }
    }

    /** What a host must offer for these interfaces. */
    public List<NetworkDemand> demands(List<NetworkRequest> requests) {
        Map<UUID, Network> known =
                networks.find(requests.stream().map(NetworkRequest::network).toList());
        List<NetworkDemand> demands = new ArrayList<>();
        for (NetworkRequest request : requests) {
            Optional<Network> network = Optional.ofNullable(known.get(request.network()));
            network.ifPresent(found -> demands.add(demand(found, request)));
        }
        return demands;
    }

    private NetworkDemand demand(Network network, NetworkRequest request) {
        return switch (request) {
            case OnNetwork any -> Wiring.demand(network, VnicKind.NORMAL, Map.of(), 0);
            case OfPort port ->
                ports.find(port.port())
                        .map(found -> ports.demand(network, found))
                        .orElseGet(() -> Wiring.demand(network, VnicKind.NORMAL, Map.of(), 0));
        };
    }
}
