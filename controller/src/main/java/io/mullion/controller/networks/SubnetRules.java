package io.mullion.controller.networks;

import io.mullion.controller.networks.Subnet.Pool;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold for a subnet's addresses. */
final class SubnetRules {
    private SubnetRules() {}

    /** The pools of a subnet that names none: every address that a port may have, but for the gateway. */
    static List<Pool> defaultPools(Cidr cidr, Optional<IpAddress> gateway) {
        Pool all = new Pool(cidr.firstHost(), cidr.lastHost());
        if (gateway.isEmpty() || !all.contains(gateway.get())) {
            return List.of(all);
        }
        List<Pool> pools = new ArrayList<>();
        IpAddress taken = gateway.get();
        if (taken.compareTo(all.start()) > 0) {
            pools.add(new Pool(all.start(), taken.plus(-1)));
        }
        if (taken.compareTo(all.end()) < 0) {
            pools.add(new Pool(taken.plus(1), all.end()));
        }
        return pools;
    }

    /** Refuses pools that are turned round, outside, in each other, or that have the gateway in them. */
    static void check(Cidr cidr, Optional<IpAddress> gateway, List<Pool> pools) {
        for (int i = 0; i < pools.size(); i++) {
            Pool pool = pools.get(i);
            String shown = pool.start() + "-" + pool.end();
            if (pool.start().version() != cidr.version() || pool.end().version() != cidr.version()) {
                throw MullionException.invalid("The allocation pool " + shown + " is not valid.");
            }
            if (pool.start().compareTo(pool.end()) > 0) {
                throw MullionException.invalid("The allocation pool " + shown + " is not valid.");
            }
            if (!cidr.contains(pool.start()) || !cidr.contains(pool.end())) {
                throw MullionException.invalid(
                        "The allocation pool " + shown + " spans beyond the subnet cidr " + cidr + ".");
            }
            if (pools.subList(0, i).stream().anyMatch(pool::overlaps)) {
                throw MullionException.invalid("Found overlapping allocation pools: " + shown + ".");
            }
            if (gateway.filter(pool::contains).isPresent()) {
                throw MullionException.stateConflict(
                        "Gateway ip " + gateway.get() + " conflicts with allocation pool " + shown + ".");
            }
        }
    }

    /** Refuses a block of another version than said, or that overlaps one of the network. */
    static void checkNew(Cidr cidr, int version, List<Subnet> others) {
        if (cidr.version() != version) {
            throw MullionException.invalid("Invalid input for operation: The cidr " + cidr
                    + " does not match the ip_version '" + version + "'.");
        }
        others.stream().filter(other -> other.cidr().overlaps(cidr)).findFirst().ifPresent(other -> {
            throw MullionException.invalid("Invalid input for operation: Requested subnet with cidr: " + cidr
                    + " for network: " + other.network() + " overlaps with another subnet.");
        });
    }

    /** Refuses a gateway of another version, or one that IPv4 hosts could not reach. */
    static void checkGateway(Cidr cidr, IpAddress gateway) {
        if (gateway.version() != cidr.version()) {
            throw MullionException.invalid("Invalid input for operation: gateway_ip " + gateway
                    + " does not match the ip_version '" + cidr.version() + "'.");
        }
        if (cidr.version() == 4 && !new Pool(cidr.firstHost(), cidr.lastHost()).contains(gateway)) {
            throw MullionException.invalid("Invalid input for operation: Gateway is not valid on subnet.");
        }
    }
}
