package io.mullion.controller.networks;

import com.google.inject.Singleton;
import io.mullion.controller.database.Database;
import io.mullion.controller.database.Listing;
import io.mullion.controller.networks.Network.Texts;
import io.mullion.controller.networks.Subnet.Pool;
import io.mullion.controller.networks.Subnet.Route;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** What can be done with subnets. */
@Singleton
public final class Subnets {
    private final Database database;
    private final NetworkQuotas quotas;
    private final Clock clock;
    private final NetworkStore networks = new NetworkStore();
    private final SubnetStore store = new SubnetStore();
    private final PortStore ports = new PortStore();

    @Inject
    Subnets(Database database, NetworkQuotas quotas, Clock clock) {
        this.database = database;
        this.quotas = quotas;
        this.clock = clock;
    }

    /**
     * A subnet to be made.
     *
     * @param gateway as asked: empty for the lowest address, an empty inner one for none
     * @param pools as asked: empty for all addresses but the gateway
     */
    record NewSubnet(
            String project,
            UUID network,
            Texts texts,
            int version,
            Cidr cidr,
            Optional<Optional<IpAddress>> gateway,
            Settings settings) {
        /** What servers are told, and which addresses are given out. */
        record Settings(boolean dhcp, Optional<List<Pool>> pools, List<String> nameservers, List<Route> routes) {}
    }

    /**
     * Makes sure that a network has a subnet, for seeding an installation. Servers get their addresses by configuration,
     * not by DHCP.
     *
     * @param cidr such as {@code 10.66.6.0/24}; its lowest address is the gateway
     */
    public Subnet ensure(Network network, String name, String cidr) {
        Cidr block = Cidr.parse(cidr)
                .orElseThrow(() -> MullionException.invalid("'" + cidr + "' is not a valid IP subnet."));
        return database.read(handle -> store.of(handle, List.of(network.id()))).stream()
                .filter(subnet -> subnet.cidr().equals(block))
                .findFirst()
                .orElseGet(() -> create(List.of(new NewSubnet(
                                network.project(),
                                network.id(),
                                new Texts(name, ""),
                                block.version(),
                                block,
                                Optional.empty(),
                                new NewSubnet.Settings(false, Optional.empty(), List.of(), List.of()))))
                        .getFirst());
    }

    /** Makes subnets, all or none. */
    List<Subnet> create(List<NewSubnet> wanted) {
        return database.inTransaction(
                handle -> wanted.stream().map(each -> create(handle, each)).toList());
    }

    private Subnet create(Handle handle, NewSubnet wanted) {
        if (!networks.lock(handle, wanted.network())) {
            throw Networks.unknown(wanted.network().toString());
        }
        quotas.require(handle, wanted.project(), QuotaResource.SUBNET, 1);
        SubnetRules.checkNew(wanted.cidr(), wanted.version(), store.of(handle, List.of(wanted.network())));
        Optional<IpAddress> gateway =
                wanted.gateway().orElseGet(() -> Optional.of(wanted.cidr().firstHost()));
        gateway.ifPresent(address -> SubnetRules.checkGateway(wanted.cidr(), address));
        List<Pool> pools = wanted.settings().pools().orElseGet(() -> SubnetRules.defaultPools(wanted.cidr(), gateway));
        SubnetRules.check(wanted.cidr(), gateway, pools);
        Instant now = clock.instant();
        Subnet subnet = new Subnet(
                UUID.randomUUID(),
                wanted.project(),
                wanted.network(),
                wanted.texts(),
                wanted.cidr(),
                gateway,
                wanted.settings().dhcp(),
                pools,
                wanted.settings().nameservers(),
                wanted.settings().routes(),
                now,
                now);
        store.insert(handle, subnet);
        return subnet;
    }

    /** Changes a subnet; its addresses must fit together afterwards. */
    Subnet update(UUID id, UnaryOperator<Subnet> change) {
        return database.inTransaction(handle -> {
            store.lockForAddress(handle, id);
            Subnet before = store.find(handle, id).orElseThrow(() -> unknown(id.toString()));
            Subnet after = change.apply(before);
            after.gateway().ifPresent(gateway -> SubnetRules.checkGateway(after.cidr(), gateway));
            SubnetRules.check(after.cidr(), after.gateway(), after.pools());
            store.update(handle, after);
            return after;
        });
    }

    /** Deletes a subnet. @throws MullionException {@code STATE_CONFLICT} while ports have its addresses */
    void delete(UUID id) {
        database.useTransaction(handle -> {
            store.lockForAddress(handle, id);
            if (store.find(handle, id).isEmpty()) {
                throw unknown(id.toString());
            }
            if (ports.inUse(handle, id)) {
                throw MullionException.stateConflict("Unable to complete operation on subnet " + id
                        + ": One or more ports have an IP allocation from this subnet.");
            }
            store.delete(handle, id);
        });
    }

    Optional<Subnet> find(UUID id) {
        return database.read(handle -> store.find(handle, id));
    }

    List<Subnet> list(Listing listing, int limit) {
        return database.read(handle -> store.list(handle, listing, limit));
    }

    Instant now() {
        return clock.instant();
    }

    static MullionException unknown(String id) {
        return MullionException.notFound("Subnet " + id + " could not be found.");
    }
}
