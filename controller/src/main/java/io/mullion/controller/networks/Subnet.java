package io.mullion.controller.networks;

import io.mullion.controller.networks.Network.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Addresses that ports of a network may have.
 *
 * @param id in the API
 * @param project whose it is
 * @param network id of its network
 * @param texts what its owner calls it
 * @param cidr all its addresses
 * @param gateway where packets to elsewhere go
 * @param dhcp whether servers should ask a DHCP server of the site for their address
 * @param pools addresses to give out
 * @param nameservers addresses of name servers, in order of preference
 * @param routes further routes
 * @param created when
 * @param updated when it last changed
 */
public record Subnet(
        UUID id,
        String project,
        UUID network,
        Texts texts,
        Cidr cidr,
        Optional<IpAddress> gateway,
        boolean dhcp,
        List<Pool> pools,
        List<String> nameservers,
        List<Route> routes,
        Instant created,
        Instant updated) {
    public Subnet {
        pools = List.copyOf(pools);
        nameservers = List.copyOf(nameservers);
        routes = List.copyOf(routes);
    }

    /** A range of addresses, both ends included. */
    public record Pool(IpAddress start, IpAddress end) {
        boolean contains(IpAddress address) {
            return start.compareTo(address) <= 0 && address.compareTo(end) <= 0;
        }

        boolean overlaps(Pool other) {
            return contains(other.start) || other.contains(start);
        }
    }

    /** A route: where to, by which address. */
    public record Route(String destination, String nexthop) {}
}
