package io.mullion.controller.servers.configdrive;

import io.mullion.controller.networks.Port;
import io.mullion.controller.networks.ServerInterface;
import io.mullion.controller.networks.Subnet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The document {@code network_data.json}: links, addresses and name servers, as cloud-init reads it. */
final class NetworkData {
    private NetworkData() {}

    static Map<String, Object> of(List<ServerInterface> interfaces) {
        List<Map<String, Object>> links = new ArrayList<>();
        List<Map<String, Object>> networks = new ArrayList<>();
        TreeSet<String> nameServers = new TreeSet<>();
        for (ServerInterface each : interfaces) {
            String link = "interface" + links.size();
            links.add(link(each, link));
            for (Port.FixedIp fixed : each.port().addresses()) {
                Optional<Subnet> subnet = each.subnet(fixed.subnet());
                subnet.ifPresent(found -> networks.add(network(each, fixed, found, link, networks.size())));
                subnet.ifPresent(found -> nameServers.addAll(found.nameservers()));
            }
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("links", links);
        data.put("networks", networks);
        data.put(
                "services",
                nameServers.stream()
                        .map(address -> Map.of("type", "dns", "address", address))
                        .toList());
        return data;
    }

    private static Map<String, Object> link(ServerInterface each, String id) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("id", id);
        link.put("vif_id", each.port().id());
        link.put("type", "phy");
        link.put("mtu", each.network().mtu());
        link.put("ethernet_mac_address", each.port().mac());
        return link;
    }

    private static Map<String, Object> network(
            ServerInterface each, Port.FixedIp fixed, Subnet subnet, String link, int number) {
        Map<String, Object> network = new LinkedHashMap<>();
        int version = fixed.address().version();
        network.put("id", "network" + number);
        network.put("link", link);
        network.put("network_id", each.network().id());
        if (subnet.dhcp()) {
            network.put("type", "ipv" + version + "_dhcp");
            return network;
        }
        network.put("type", "ipv" + version);
        network.put("ip_address", fixed.address().toString());
        network.put("netmask", netmask(version, subnet.cidr().prefix()));
        List<Map<String, Object>> routes = new ArrayList<>();
        subnet.gateway()
                .ifPresent(gateway -> routes.add(Map.of(
                        "network",
                        version == 4 ? "0.0.0.0" : "::",
                        "netmask",
                        version == 4 ? "0.0.0.0" : "::",
                        "gateway",
                        gateway.toString())));
        network.put("routes", routes);
        return network;
    }

    /** A mask in dotted form for version 4; the prefix's length for version 6, which cloud-init takes. */
    private static String netmask(int version, int prefix) {
        if (version != 4) {
            return String.valueOf(prefix);
        }
        int bits = prefix == 0 ? 0 : -1 << (32 - prefix);
        return "%d.%d.%d.%d".formatted(bits >>> 24 & 255, bits >>> 16 & 255, bits >>> 8 & 255, bits & 255);
    }
}
