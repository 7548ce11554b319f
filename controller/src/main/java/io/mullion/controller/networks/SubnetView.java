package io.mullion.controller.networks;

import io.mullion.controller.computeapi.Times;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a subnet looks. */
final class SubnetView {
    private SubnetView() {}

    static Map<String, Object> of(Subnet subnet) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", subnet.id());
        body.put("name", subnet.texts().name());
        body.put("tenant_id", subnet.project());
        body.put("project_id", subnet.project());
        body.put("network_id", subnet.network());
        body.put("ip_version", subnet.cidr().version());
        body.put("enable_dhcp", subnet.dhcp());
        body.put("ipv6_ra_mode", null);
        body.put("ipv6_address_mode", null);
        body.put("gateway_ip", subnet.gateway().map(IpAddress::toString));
        body.put("cidr", subnet.cidr().toString());
        body.put(
                "allocation_pools",
                subnet.pools().stream()
                        .map(pool -> Map.of(
                                "start",
                                pool.start().toString(),
                                "end",
                                pool.end().toString()))
                        .toList());
        body.put("host_routes", subnet.routes());
        body.put("dns_nameservers", subnet.nameservers());
        body.put("description", subnet.texts().description());
        body.put("subnetpool_id", null);
        body.put("created_at", Times.seconds(subnet.created()));
        body.put("updated_at", Times.seconds(subnet.updated()));
        return body;
    }
}
