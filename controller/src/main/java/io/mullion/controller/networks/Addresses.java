package io.mullion.controller.networks;

import io.mullion.controller.networks.Port.FixedIp;
import io.mullion.controller.networks.Subnet.Pool;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Gives out addresses: round and round, so that one that came free is not at once another server's. */
final class Addresses {
    private static final int BATCH = 64;

    private final SubnetStore subnets = new SubnetStore();
    private final PortStore ports = new PortStore();

    /** An address that a port asks for: a subnet, an address, or both. */
    record Asked(Optional<UUID> subnet, Optional<IpAddress> address) {}

    /**
     * The addresses of a port that asks for none: one of each IP version that the network has.
     *
     * @throws MullionException {@code STATE_CONFLICT} if all are taken
     */
    List<FixedIp> any(Handle handle, UUID network) {
        List<Subnet> all = subnets.of(handle, List.of(network));
        List<FixedIp> given = new ArrayList<>();
        for (int version : new int[] {4, 6}) {
            List<Subnet> candidates = all.stream()
                    .filter(subnet -> subnet.cidr().version() == version)
                    .toList();
            if (!candidates.isEmpty()) {
                given.add(firstFree(handle, network, candidates));
            }
        }
        return given;
    }

    private FixedIp firstFree(Handle handle, UUID network, List<Subnet> candidates) {
        for (Subnet subnet : candidates) {
            Optional<IpAddress> free = free(handle, subnet);
            if (free.isPresent()) {
                return new FixedIp(subnet.id(), free.get());
            }
        }
        throw MullionException.stateConflict("No more IP addresses available on network " + network + ".");
    }

    /** The addresses that a port asks for, checked. */
    List<FixedIp> asked(Handle handle, UUID network, List<Asked> wishes) {
        List<Subnet> all = subnets.of(handle, List.of(network));
        List<FixedIp> given = new ArrayList<>();
        for (Asked wish : wishes) {
            given.add(one(handle, network, all, wish));
        }
        return given;
    }

    private FixedIp one(Handle handle, UUID network, List<Subnet> all, Asked wish) {
        List<Subnet> candidates = all.stream()
                .filter(subnet -> wish.subnet().map(subnet.id()::equals).orElse(true))
                .filter(subnet -> wish.address().map(subnet.cidr()::contains).orElse(true))
                .toList();
        if (candidates.isEmpty()) {
            throw MullionException.invalid(refusal(network, all, wish));
        }
        return wish.address()
                .map(address -> new FixedIp(candidates.getFirst().id(), address))
                .orElseGet(() -> firstFree(handle, network, candidates));
    }

    private static String refusal(UUID network, List<Subnet> all, Asked wish) {
        boolean known = wish.subnet()
                .map(id -> all.stream().anyMatch(subnet -> subnet.id().equals(id)))
                .orElse(true);
        if (!known) {
            return "Invalid input for operation: Failed to create port on network " + network
                    + ", because fixed_ips included invalid subnet "
                    + wish.subnet().orElseThrow() + ".";
        }
        return "IP address " + wish.address().map(IpAddress::toString).orElse("")
                + " is not a valid IP for any of the subnets on the specified network.";
    }

    private Optional<IpAddress> free(Handle handle, Subnet subnet) {
        Optional<IpAddress> last = subnets.lockForAddress(handle, subnet.id());
        List<Pool> rounds = rounds(subnet.pools(), last);
        for (Pool pool : rounds) {
            IpAddress next = pool.start();
            while (next.compareTo(pool.end()) <= 0) {
                List<IpAddress> batch = batch(next, pool.end());
                Set<String> taken = new HashSet<>(ports.taken(
                        handle,
                        subnet.id(),
                        batch.stream().map(IpAddress::toString).toList()));
                Optional<IpAddress> free = batch.stream()
                        .filter(each -> !taken.contains(each.toString()))
                        .findFirst();
                if (free.isPresent()) {
                    subnets.given(handle, subnet.id(), free.get());
                    return free;
                }
                next = batch.getLast().plus(1);
            }
        }
        return Optional.empty();
    }

    private static List<IpAddress> batch(IpAddress first, IpAddress end) {
        List<IpAddress> batch = new ArrayList<>();
        for (IpAddress each = first; batch.size() < BATCH && each.compareTo(end) <= 0; each = each.plus(1)) {
            batch.add(each);
        }
        return batch;
    }

    /** All pools once, beginning behind the address that was given last. */
    private static List<Pool> rounds(List<Pool> pools, Optional<IpAddress> last) {
        if (last.isEmpty()) {
            return pools;
        }
        IpAddress begin = last.get().plus(1);
        List<Pool> later = new ArrayList<>();
        List<Pool> earlier = new ArrayList<>();
        for (Pool pool : pools) {
            if (begin.compareTo(pool.start()) <= 0) {
                later.add(pool);
            } else if (pool.contains(begin)) {
                later.add(new Pool(begin, pool.end()));
                earlier.add(new Pool(pool.start(), last.get()));
            } else {
                earlier.add(pool);
            }
        }
        later.addAll(earlier);
        return later;
    }
}
