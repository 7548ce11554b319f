package io.mullion.controller.networks;

import com.google.inject.Singleton;
import io.mullion.controller.database.Database;
import io.mullion.controller.database.Listing;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.networks.Network.Segment;
import io.mullion.controller.networks.Network.Texts;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** What can be done with networks. */
@Singleton
public final class Networks {
    private static final String DEFAULT_SWITCH = "default";

    private final Database database;
    private final NetworksConfig config;
    private final NetworkQuotas quotas;
    private final Policy policy;
    private final Clock clock;
    private final NetworkStore store = new NetworkStore();
    private final PortStore ports = new PortStore();

    @Inject
    Networks(Database database, NetworksConfig config, NetworkQuotas quotas, Policy policy, Clock clock) {
        this.database = database;
        this.config = config;
        this.quotas = quotas;
        this.policy = policy;
        this.clock = clock;
    }

    /** A network to be made; where it is on the wire is found when nobody says. */
    record NewNetwork(
            String project,
            Texts texts,
            boolean up,
            boolean shared,
            boolean external,
            Optional<Integer> mtu,
            Optional<Segment> segment) {}

    /** A network that a caller may see, by id. */
    public Optional<Network> find(Caller caller, String id) {
        return Ids.parse(id)
                .flatMap(key -> database.read(handle -> store.find(handle, key)))
                .filter(network -> sees(caller, network));
    }

    /** A network by id, whoever asks. */
    public Optional<Network> find(UUID id) {
        return database.read(handle -> store.find(handle, id));
    }

    /** Networks by id, whoever asks. */
    public Map<UUID, Network> find(Collection<UUID> ids) {
        Map<UUID, Network> found = new HashMap<>();
        database.read(handle -> store.find(handle, Set.copyOf(ids)))
                .forEach(network -> found.put(network.id(), network));
        return found;
    }

    /** A network that a caller may see. @throws MullionException {@code NOT_FOUND} */
    public Network require(Caller caller, String id) {
        return find(caller, id).orElseThrow(() -> unknown(id));
    }

    /** Networks that a project may put servers on: its own and shared ones. */
    public List<Network> usable(String project) {
        return database.read(handle -> store.list(
                handle,
                Listing.of(NetworkStore.SELECT, "networks")
                        .where("(t.project_id = :own OR t.shared = TRUE)", "own", project)
                        .where("t.is_external = FALSE")
                        .orderBy("t.created_at", false)
                        .orderBy("t.id", false),
                1000));
    }

    /**
     * Makes sure that a shared network of this name is there, for seeding an installation.
     *
     * @param name its name
     * @param project whose it will be
     * @param vlan 1 to 4094, on the default virtual switch
     * @return the network, made now or before
     */
    public Network ensure(String name, String project, int vlan) {
        Listing sameVlan = Listing.of(NetworkStore.SELECT, "networks")
                .where("t.physical_network = :physical", "physical", DEFAULT_SWITCH)
                .where("t.segmentation_id = :vlan", "vlan", vlan);
        return database.read(handle -> store.list(handle, sameVlan, 1)).stream()
                .findFirst()
                .orElseGet(() -> create(List.of(new NewNetwork(
                                project,
                                new Texts(name, ""),
                                true,
                                true,
                                false,
                                Optional.empty(),
                                Optional.of(new Segment(Segment.Kind.VLAN, DEFAULT_SWITCH, vlan)))))
                        .getFirst());
    }

    /** Makes networks, all or none. */
    List<Network> create(List<NewNetwork> wanted) {
        return database.inTransaction(handle -> wanted.stream()
                .map(each -> {
                    quotas.require(handle, each.project(), QuotaResource.NETWORK, 1);
                    return create(handle, each);
                })
                .toList());
    }

    private Network create(Handle handle, NewNetwork wanted) {
        Instant now = clock.instant();
        Network network = new Network(
                UUID.randomUUID(),
                wanted.project(),
                wanted.texts(),
                wanted.up(),
                wanted.shared(),
                wanted.external(),
                wanted.mtu().orElse(config.mtu()),
                wanted.segment().orElseGet(() -> tenantSegment(handle)),
                List.of(),
                now,
                now);
        store.insert(handle, network);
        return network;
    }

    /** A free VLAN of those that projects may have. */
    private Segment tenantSegment(Handle handle) {
        Set<Integer> used = store.vlans(handle, DEFAULT_SWITCH);
        return config.tenantVlans().stream()
                .flatMap(range -> java.util.stream.IntStream.rangeClosed(range.first(), range.last())
                        .boxed())
                .filter(vlan -> !used.contains(vlan))
                .findFirst()
                .map(vlan -> new Segment(Segment.Kind.VLAN, DEFAULT_SWITCH, vlan))
                .orElseThrow(() -> new MullionException(
                        ErrorCode.NO_VALID_POOL,
                        "Unable to create the network. No tenant network is available for allocation."
                                + " An administrator may name a VLAN by provider:segmentation_id."));
    }

    /** Changes a network. */
    Network update(UUID id, UnaryOperator<Network> change) {
        return database.inTransaction(handle -> {
            store.lock(handle, id);
            Network before = store.find(handle, id).orElseThrow(() -> unknown(id.toString()));
            Network after = change.apply(before);
            boolean moved = !after.segment().equals(before.segment());
            if (moved && ports.on(handle, id)) {
                throw MullionException.stateConflict(
                        "Unable to update the segment of network " + id + ". There are ports on it.");
            }
            store.update(handle, after);
            return after;
        });
    }

    /** Deletes a network that has no ports. @throws MullionException {@code STATE_CONFLICT} if it has some */
    void delete(UUID id) {
        database.useTransaction(handle -> {
            if (!store.lock(handle, id)) {
                throw unknown(id.toString());
            }
            if (ports.on(handle, id)) {
                throw MullionException.stateConflict("Unable to complete operation on network " + id
                        + ". There are one or more ports still in use on the network.");
            }
            store.delete(handle, id);
        });
    }

    List<Network> list(Listing listing, int limit) {
        return database.read(handle -> store.list(handle, listing, limit));
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether a caller sees networks of others that are not shared. */
    boolean seesAll(Caller caller) {
        return policy.allows(caller, "get_network", Targets.FOREIGN);
    }

    boolean sees(Caller caller, Network network) {
        return network.shared() || network.external() || policy.allows(caller, "get_network", Targets.of(network));
    }

    static MullionException unknown(String id) {
        return MullionException.notFound("Network " + id + " could not be found.");
    }
}
