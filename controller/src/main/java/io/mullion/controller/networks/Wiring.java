package io.mullion.controller.networks;

import io.mullion.controller.networks.Network.Segment;
import io.mullion.controller.networks.Port.VnicKind;
import io.mullion.spi.compute.NetworkAdapter;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.placement.NetworkDemand;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What a port means for hosts and hypervisors (reference/nova-powervm-flows.md §14.2, §15.4). */
final class Wiring {
    private static final String DEFAULT_SWITCH = "default";
    private static final String REDUNDANCY = "vnic_required_vfs";
    private static final String CAPACITY = "capacity";

    private Wiring() {}

    /** What a host must offer. @param redundancy backing devices of a vNIC where the profile does not say */
    static NetworkDemand demand(Network network, VnicKind kind, Map<String, Object> profile, int redundancy) {
        Segment segment = network.segment();
        return switch (kind) {
            case NORMAL ->
                new NetworkDemand.Bridged(network.id().toString(), segment.adapterVlan(), virtualSwitch(segment));
            case DIRECT ->
                new NetworkDemand.Vnic(
                        network.id().toString(),
                        segment.physicalNetwork(),
                        redundancy(profile, redundancy),
                        capacity(profile));
        };
    }

    /** What is made for a port. */
    static NetworkAdapter adapter(Network network, Port port, int redundancy) {
        Segment segment = network.segment();
        NetworkAdapter.Kind kind = switch (port.binding().kind()) {
            case NORMAL -> new NetworkAdapter.Kind.VirtualEthernet(segment.adapterVlan(), virtualSwitch(segment));
            case DIRECT ->
                new NetworkAdapter.Kind.Vnic(
                        segment.physicalNetwork(),
                        segment.vlan(),
                        redundancy(port.binding().profile(), redundancy),
                        capacity(port.binding().profile()));
        };
        return new NetworkAdapter(port.id().toString(), port.mac(), kind);
    }

    /** Refuses a profile that a vNIC could not be made from. */
    static void check(Map<String, Object> profile) {
        redundancy(profile, 1);
        capacity(profile);
    }

    private static Optional<String> virtualSwitch(Segment segment) {
        return segment.physicalNetwork().equals(DEFAULT_SWITCH)
                ? Optional.empty()
                : Optional.of(segment.physicalNetwork());
    }

    private static int redundancy(Map<String, Object> profile, int fallback) {
        int wanted = number(profile, REDUNDANCY).map(BigDecimal::intValue).orElse(fallback);
        if (profile.containsKey(REDUNDANCY) && (wanted < 1 || wanted > 6)) {
            throw invalid(REDUNDANCY, "must be from 1 to 6");
        }
        return wanted;
    }

    /** The profile has a share of one, as networking-powervm does; hypervisors count in hundredths of a percent. */
    private static Optional<Integer> capacity(Map<String, Object> profile) {
        return number(profile, CAPACITY).map(share -> {
            if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw invalid(CAPACITY, "must be a share from 0.01 to 1.0");
            }
            return share.movePointRight(4).intValue();
        });
    }

    private static Optional<BigDecimal> number(Map<String, Object> profile, String key) {
        return Optional.ofNullable(profile.get(key)).map(value -> {
            try {
                return new BigDecimal(value.toString());
            } catch (NumberFormatException wrong) {
                throw new MullionException(
                        ErrorCode.INVALID_INPUT,
                        "Invalid input for binding:profile. " + key + " must be a number.",
                        wrong);
            }
        });
    }

    private static MullionException invalid(String key, String why) {
        return MullionException.invalid("Invalid input for binding:profile. " + key + " " + why + ".");
    }
}
