package io.mullion.controller.servers;

import io.mullion.controller.computequotas.Amounts;
import io.mullion.controller.computequotas.ComputeQuotas;
import io.mullion.controller.flavors.PartitionShape;
import io.mullion.controller.flavors.PartitionShapes;
import io.mullion.controller.servergroups.ServerGroups;
import io.mullion.spi.units.Mib;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What servers take of their project's quota, and their places in server groups; within the caller's transaction. */
@Singleton
public final class ServerPlaces {
    private final ComputeQuotas quotas;
    private final ServerGroups groups;
    private final PartitionShapes shapes;

    @Inject
    ServerPlaces(ComputeQuotas quotas, ServerGroups groups, PartitionShapes shapes) {
        this.quotas = quotas;
        this.groups = groups;
        this.shapes = shapes;
    }

    /**
     * Takes places for new servers of one project, for all of them or none.
     *
     * @throws io.mullion.spi.error.MullionException {@code OVER_QUOTA} that names what is exceeded, {@code NOT_FOUND} if a
     *     server group is gone
     */
    public void take(Handle handle, List<Server> servers) {
        Map<UUID, Amounts> amounts = new LinkedHashMap<>();
        servers.forEach(server -> amounts.put(server.id(), amounts(server)));
        quotas.reserve(handle, servers.getFirst().owner().project(), amounts);
        for (Server server : servers) {
            server.options().serverGroup().ifPresent(group -> groups.join(handle, UUID.fromString(group), server.id()));
        }
    }

    /** Gives a server's places back; quiet when it has none. */
    public void release(Handle handle, UUID server) {
        quotas.release(handle, server);
        groups.leave(handle, server);
    }

    private Amounts amounts(Server server) {
        ServerFlavor flavor = server.flavor();
        PartitionShape shape = shapes.of(flavor.ram(), flavor.vcpus(), flavor.extraSpecs());
        return Amounts.of(
                flavor.vcpus(), Mib.of(flavor.ram()), shape.processors().entitlement());
    }
}
