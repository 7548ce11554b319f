package io.mullion.controller.networks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A VLAN, or the untagged network, behind the bridges of the hosts.
 *
 * @param id in the API
 * @param project whose it is
 * @param texts what its owner calls it
 * @param up whether ports on it may be used
 * @param shared whether every project may use it
 * @param external whether it leads outside
 * @param mtu largest frame in bytes
 * @param segment where it is on the wire
 * @param subnets ids of its subnets, oldest first
 * @param created when
 * @param updated when it last changed
 */
public record Network(
        UUID id,
        String project,
        Texts texts,
        boolean up,
        boolean shared,
        boolean external,
        int mtu,
        Segment segment,
        List<UUID> subnets,
        Instant created,
        Instant updated) {
    public Network {
        subnets = List.copyOf(subnets);
    }

    /** What an owner calls a thing. */
    public record Texts(String name, String description) {}

    /**
     * Where a network is on the wire.
     *
     * @param kind tagged or not
     * @param physicalNetwork name of the virtual switch, {@code default} for the default one; for vNICs the label of ports
     * @param vlan 1 to 4094; 0 for a flat network
     */
    public record Segment(Kind kind, String physicalNetwork, int vlan) {
        /** Tagged or not. */
        public enum Kind {
            /** Frames carry a VLAN id. */
            VLAN,
            /** Frames carry none: the bridge's own network. */
            FLAT
        }

        /** The VLAN id that a client adapter has; a bridge's own network is VLAN 1 on its switch. */
        public int adapterVlan() {
            return vlan == 0 ? 1 : vlan;
        }
    }

    /** The name. */
    public String name() {
        return texts.name();
    }

    Network with(List<UUID> ids) {
        return new Network(id, project, texts, up, shared, external, mtu, segment, ids, created, updated);
    }
}
