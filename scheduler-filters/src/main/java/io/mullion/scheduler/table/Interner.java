package io.mullion.scheduler.table;

import io.mullion.spi.compute.HostInventory.Bridge;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostNetworks;
import io.mullion.spi.placement.IoServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes hosts share the parts in which they are equal: most of what a host is, its neighbours are too. */
final class Interner {
    private final Map<Object, Object> parts = new HashMap<>();

    int size() {
        return parts.size();
    }

    void clear() {
        parts.clear();
    }

    /** Equal facts made of shared parts. */
    HostFacts shared(HostFacts facts) {
        String display = facts.displayName().equals(facts.host()) ? facts.host() : facts.displayName();
        return new HostFacts(
                facts.host(),
                display,
                one(facts.status()),
                one(facts.management()),
                all(facts.aggregates(), this::one),
                one(facts.limits()),
                one(facts.capabilities()),
                one(facts.ratios()),
                List.copyOf(facts.ioServers().stream().map(this::ioServer).toList()),
                networks(facts.networks()),
                one(facts.pools()),
                one(facts.platform()),
                one(facts.extras()));
    }

    private IoServer ioServer(IoServer server) {
        return new IoServer(
                server.id(),
                server.name(),
                one(server.trouble()),
                one(server.fabrics()),
                all(server.ports(), this::one),
                one(server.clusters()),
                one(server.storageGroups()),
                server.vnic(),
                server.vnicFailover());
    }

    private HostNetworks networks(HostNetworks networks) {
        return one(new HostNetworks(
                one(networks.switches()),
                all(networks.bridges(), this::bridge),
                all(networks.vnicPorts(), this::one),
                one(networks.excluded())));
    }

    private Bridge bridge(Bridge bridge) {
        return one(
                new Bridge(one(bridge.virtualSwitch()), bridge.available(), one(bridge.vlans()), bridge.extensible()));
    }

    /** {@code List.copyOf} keeps a list that it made itself, so that records built from it share it. */
    private <T> List<T> all(List<T> parts, UnaryOperator<T> share) {
        return one(List.copyOf(parts.stream().map(share).toList()));
    }

    @SuppressWarnings("unchecked") // an equal part of a record has the same type, or is an equal immutable collection
    private <T> T one(T part) {
        Object known = parts.putIfAbsent(part, part);
        return known == null ? part : (T) known;
    }
}
