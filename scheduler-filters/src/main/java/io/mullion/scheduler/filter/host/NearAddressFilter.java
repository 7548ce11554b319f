package io.mullion.scheduler.filter.host;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.placement.Hints.Near;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Nova's {@code SimpleCIDRAffinityFilter}: the host's management address lies in the network asked for; a host without a
 * known address does not. {@code reference/scheduler-filters.md} §4.
 */
public final class NearAddressFilter extends FactFilter<Near> {
    static final Reason FAR = Reason.lasting(
            70,
            "NOT_NEAR",
            "{host} has address {address}, which is not in {network}.",
            "outside {network}",
            "Leave out the hint build_near_host_ip, or widen cidr.");
    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    @Override
    public String name() {
        return "SimpleCIDRAffinityFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.NOT_REBUILD;
    }

    @Override
    protected List<Near> needs(PlacementRequest request) {
        return request.hints().near().stream().toList();
    }

    @Override
    protected Verdict judge(Near near, HostFacts host) {
        String address = host.platform().address();
        return !address.isEmpty() && within(bytes(address), bytes(near.address()), near.prefix())
                ? Verdict.FITS
                : FAR.refuse(Map.of(
                        "address",
                        address.isEmpty() ? "unknown" : address,
                        "network",
                        near.address() + "/" + near.prefix()));
    }

    private static boolean within(byte[] address, byte[] network, int prefix) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < Math.min(prefix, 8 * address.length); bit++) {
            int mask = 0x80 >>> (bit & 7);
            if (((address[bit >> 3] ^ network[bit >> 3]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Only literals get this far, so no name service is asked. */
    private static byte[] bytes(String address) {
        try {
            if (!LITERAL.matcher(address).matches()) {
                throw new IllegalArgumentException("'" + address + "' is not an IP address");
            }
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException("'" + address + "' is not an IP address", malformed);
        }
    }
}
