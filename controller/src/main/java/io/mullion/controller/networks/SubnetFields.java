package io.mullion.controller.networks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.networks.Network.Texts;
import io.mullion.controller.networks.Subnet.Pool;
import io.mullion.controller.networks.Subnet.Route;
import io.mullion.controller.networks.Subnets.NewSubnet;
import io.mullion.spi.error.MullionException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The attributes of a subnet in a body. */
record SubnetFields(
        Optional<String> name,
        Optional<String> description,
        @JsonProperty("network_id") Optional<String> network,
        Optional<String> cidr,
        @JsonProperty("ip_version") @Nullable JsonNode version,
        @JsonProperty("gateway_ip") @Nullable JsonNode gateway,
        @JsonProperty("enable_dhcp") @Nullable JsonNode dhcp,
        @JsonProperty("allocation_pools") Optional<List<PoolText>> pools,
        @JsonProperty("dns_nameservers") Optional<List<String>> nameservers,
        @JsonProperty("host_routes") Optional<List<Route>> routes,
        @JsonProperty("tenant_id") Optional<String> tenant,
        @JsonProperty("project_id") Optional<String> project) {
    record PoolText(String start, String end) {
        Pool pool() {
            return new Pool(address("allocation_pools", start), address("allocation_pools", end));
        }
    }

    String owner(String caller) {
        return project.or(() -> tenant).filter(id -> !id.isEmpty()).orElse(caller);
    }

    NewSubnet toNew(String caller) {
        Cidr block = cidr.flatMap(Cidr::parse)
                .orElseThrow(() -> MullionException.invalid(
                        "Invalid input for cidr. Reason: '" + cidr.orElse("") + "' is not a valid IP subnet."));
        return new NewSubnet(
                owner(caller),
                UUID.fromString(network.orElseThrow()),
                new Texts(name.orElse(""), description.orElse("")),
                Loose.number("ip_version", version, 4, 6).orElse(block.version()),
                block,
                gatewayChange(),
                new NewSubnet.Settings(
                        Loose.flag("enable_dhcp", dhcp).orElse(true),
                        pools.map(SubnetFields::pools),
                        checked(nameservers.orElse(List.of())),
                        checkedRoutes(routes.orElse(List.of()))));
    }

    /** A subnet with what is given here in place of what it had. */
    Subnet over(Subnet old, Instant now) {
        return new Subnet(
                old.id(),
                old.project(),
                old.network(),
                new Texts(
                        name.orElse(old.texts().name()),
                        description.orElse(old.texts().description())),
                old.cidr(),
                gatewayChange().orElse(old.gateway()),
                Loose.flag("enable_dhcp", dhcp).orElse(old.dhcp()),
                pools.map(SubnetFields::pools).orElse(old.pools()),
                nameservers.map(SubnetFields::checked).orElse(old.nameservers()),
                routes.map(SubnetFields::checkedRoutes).orElse(old.routes()),
                old.created(),
                now);
    }

    private Optional<Optional<IpAddress>> gatewayChange() {
        return Loose.change(gateway).map(given -> given.map(node -> address("gateway_ip", node.asText())));
    }

    private static List<Pool> pools(List<PoolText> texts) {
        return texts.stream().map(PoolText::pool).toList();
    }

    private static List<String> checked(List<String> servers) {
        return servers.stream()
                .map(server -> address("dns_nameservers", server).toString())
                .toList();
    }

    private static List<Route> checkedRoutes(List<Route> routes) {
        return routes.stream()
                .map(route -> new Route(
                        Cidr.parse(route.destination())
                                .orElseThrow(() -> invalid("host_routes", route.destination()))
                                .toString(),
                        address("host_routes", route.nexthop()).toString()))
                .toList();
    }

    static IpAddress address(String field, String text) {
        return IpAddress.parse(text).orElseThrow(() -> invalid(field, text));
    }

    private static MullionException invalid(String field, String text) {
        return MullionException.invalid(
                "Invalid input for " + field + ". Reason: '" + text + "' is not a valid IP address.");
    }
}
