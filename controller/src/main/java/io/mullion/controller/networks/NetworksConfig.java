package io.mullion.controller.networks;

import io.mullion.controller.configuration.Settings;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What networks are like where nobody says.
 *
 * @param mtu largest frame in bytes, 68 to 65535
 * @param tenantVlans VLANs on the default switch that projects get for networks of their own; empty: only
 *     administrators make networks, naming the VLAN
 * @param vnicRedundancy backing devices of a vNIC whose port does not say, 1 to 6
 * @param quotas most networks, subnets and ports of a project; -1 for any number
 */
public record NetworksConfig(int mtu, Optional<Vlans> tenantVlans, int vnicRedundancy, Quotas quotas) {
    private static final String SECTION = "networks";
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})\\s*[:-]\\s*(\\d{1,4})");
    private static final int MOST = Integer.MAX_VALUE;

    /** What an installation without a word about networks has. */
    public static final NetworksConfig DEFAULTS =
            new NetworksConfig(1500, Optional.empty(), 2, new Quotas(100, 100, -1));

    /** A range of VLANs, both ends included. */
    public record Vlans(int first, int last) {
        static Vlans parse(String text) {
            Matcher matcher = RANGE.matcher(text.strip());
            if (matcher.matches()) {
                int first = Integer.parseInt(matcher.group(1));
                int last = Integer.parseInt(matcher.group(2));
                if (first >= 1 && last <= 4094 && first <= last) {
                    return new Vlans(first, last);
                }
            }
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION,
                    "[networks] tenant_vlans = " + text + ": must be a range within 1:4094 such as 2000:2999");
        }
    }

    /** Bounds of a project. */
    public record Quotas(int networks, int subnets, int ports) {}

    /** Reads section {@code [networks]}. */
    public static NetworksConfig from(Settings settings) {
        return new NetworksConfig(
                settings.number(SECTION, "mtu", DEFAULTS.mtu, 68, 65_535),
                settings.optional(SECTION, "tenant_vlans").map(Vlans::parse),
                settings.number(SECTION, "vnic_redundancy", DEFAULTS.vnicRedundancy, 1, 6),
                new Quotas(
                        settings.number(SECTION, "quota_network", DEFAULTS.quotas.networks, -1, MOST),
                        settings.number(SECTION, "quota_subnet", DEFAULTS.quotas.subnets, -1, MOST),
                        settings.number(SECTION, "quota_port", DEFAULTS.quotas.ports, -1, MOST)));
    }
}
