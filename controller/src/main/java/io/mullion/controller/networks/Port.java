package io.mullion.controller.networks;

import io.mullion.controller.networks.Network.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A place for one interface on a network.
 *
 * @param id in the API
 * @param project whose it is
 * @param network id of its network
 * @param texts what its owner calls it
 * @param mac address with colons, lower case
 * @param up whether it may be used
 * @param device which server has it
 * @param binding on which host and how
 * @param addresses its addresses, in order
 * @param created when
 * @param updated when it last changed
 */
public record Port(
        UUID id,
        String project,
        UUID network,
        Texts texts,
        String mac,
        boolean up,
        Device device,
        Binding binding,
        List<FixedIp> addresses,
        Instant created,
        Instant updated) {
    public Port {
        addresses = List.copyOf(addresses);
    }

    /** An address of a port. */
    public record FixedIp(UUID subnet, IpAddress address) {}

    /**
     * Which server has a port.
     *
     * @param id of the server; empty text for none
     * @param owner such as {@code compute:zone}; empty text for none
     * @param slot the how-manieth interface of its server, from 0
     * @param madeForIt whether it was made with its server and goes with it
     * @param tag the tag that the guest finds the interface by
     */
    public record Device(String id, String owner, Optional<Integer> slot, boolean madeForIt, Optional<String> tag) {
        /** No server. */
        public static final Device NONE = new Device("", "", Optional.empty(), false, Optional.empty());
    }

    /**
     * On which host and how.
     *
     * @param host name of the host; empty text while it is on none
     * @param kind what is made for it
     * @param profile further wishes, such as {@code vnic_required_vfs} and {@code capacity}
     */
    public record Binding(String host, VnicKind kind, Map<String, Object> profile) {
        public Binding {
            profile = Map.copyOf(profile);
        }

        /** On no host yet. */
        public static Binding none(VnicKind kind, Map<String, Object> profile) {
            return new Binding("", kind, profile);
        }
    }

    /** What an interface is made of; {@code binding:vnic_type} has the same words in lower case. */
    public enum VnicKind {
        /** A virtual Ethernet adapter behind a shared one. */
        NORMAL,
        /** A vNIC over SR-IOV ports. */
        DIRECT
    }

    /** Whether it is on a host. */
    public boolean bound() {
        return !binding.host().isEmpty();
    }
}
