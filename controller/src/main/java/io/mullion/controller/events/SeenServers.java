package io.mullion.controller.events;

import io.mullion.controller.hosts.Host;
import io.mullion.controller.hosts.HostRegistry;
import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerEvent;
import io.mullion.controller.servers.ServerLifecycle;
import io.mullion.controller.servers.Servers;
import io.mullion.spi.compute.PartitionSummary;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows what was done to partitions from outside: a stop, a move, a removal. What was done is never undone; a server with
 * work of ours under way is left to that work.
 */
final class SeenServers {
    private static final Logger LOG = LoggerFactory.getLogger(SeenServers.class);

    private final Servers servers;
    private final ComputeDrivers drivers;
    private final HostRegistry hosts;

    @Inject
    SeenServers(Servers servers, ComputeDrivers drivers, HostRegistry hosts) {
        this.servers = servers;
        this.drivers = drivers;
        this.hosts = hosts;
    }

    void changed(String host, String partition) {
        servers.onPartition(partition)
                .filter(server -> server.placed().host().filter(host::equals).isPresent())
                .ifPresent(this::look);
    }

    /** A partition that came to another host than its server's was moved by somebody, if it is not on the old one. */
    void appeared(String host, String partition) {
        Optional<Server> server = servers.onPartition(partition).filter(SeenServers::idle);
        if (server.isEmpty()) {
            return;
        }
        ServerHandle known = server.get().requireHandle();
        if (known.host().equals(host)) {
            look(server.get());
        } else if (drivers.of(known.host()).show(known).isEmpty()) {
            LOG.info("server {} was moved from {} to {} by somebody", known.server(), known.host(), host);
            servers.moved(known.server(), known.host(), host);
            look(servers.get(known.server()));
        }
    }

    void all(String host) {
        servers.onHost(host).forEach(this::look);
    }

    private void look(Server server) {
        if (!idle(server) || server.handle().isEmpty()) {
            return;
        }
        ServerHandle handle = server.requireHandle();
        Optional<PartitionSummary> partition = drivers.of(handle.host()).show(handle);
        if (partition.isEmpty()) {
            lost(server, handle);
            return;
        }
        ServerEvent.PowerSeen event = new ServerEvent.PowerSeen(partition.get().power());
        ServerLifecycle.next(server.state(), event)
                .filter(next -> !next.equals(server.state()))
                .ifPresent(next -> apply(server, event));
    }

    /** The partition is not where it was: perhaps it is on its way to another host, which will tell. */
    private void lost(Server server, ServerHandle handle) {
        MullionException gone = MullionException.notFound("The partition of this server is not on host " + handle.host()
                + " any more, and no other host has told of it.");
        boolean elsewhere = hosts.list().stream()
                .filter(Host::up)
                .anyMatch(host ->
                        drivers.of(host.name()).find(host.name(), server.id()).isPresent());
        if (!elsewhere && !server.fault().map(Server.Fault::message).equals(Optional.of(gone.getMessage()))) {
            apply(server, new ServerEvent.Failed(), Optional.of(servers.fault(gone)));
        }
    }

    private void apply(Server server, ServerEvent event) {
        apply(server, event, Optional.empty());
    }

    private void apply(Server server, ServerEvent event, Optional<Server.Fault> fault) {
        try {
            servers.apply(server.id(), event, fault);
        } catch (MullionException busy) {
            if (busy.code() != ErrorCode.STATE_CONFLICT && busy.code() != ErrorCode.CONCURRENT_CHANGE) {
                throw busy;
            }
        }
    }

    private static boolean idle(Server server) {
        return server.state().task().isEmpty();
    }
}
