package io.mullion.controller.networks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An interface of a server with all that its guest must be told.
 *
 * @param port the port
 * @param network its network
 * @param subnets the network's subnets, oldest first
 */
public record ServerInterface(Port port, Network network, List<Subnet> subnets) {
    public ServerInterface {
        subnets = List.copyOf(subnets);
    }

    /** A subnet of the network. */
    public Optional<Subnet> subnet(UUID id) {
        return subnets.stream().filter(subnet -> subnet.id().equals(id)).findFirst();
    }
}
