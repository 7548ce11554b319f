package io.mullion.controller.networks;

import com.google.inject.Singleton;
import io.mullion.controller.computeapi.Times;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.networks.Port.VnicKind;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a port looks; where it is bound is for those who may know. */
@Singleton
final class PortView {
    private final Policy policy;

    @Inject
    PortView(Policy policy) {
        this.policy = policy;
    }

    Map<String, Object> of(Caller caller, Network network, Port port) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", port.id());
        body.put("name", port.texts().name());
        body.put("network_id", port.network());
        body.put("tenant_id", port.project());
        body.put("project_id", port.project());
        body.put("mac_address", port.mac());
        body.put("admin_state_up", port.up());
        body.put("status", status(port));
        body.put("device_id", port.device().id());
        body.put("device_owner", port.device().owner());
        body.put(
                "fixed_ips",
                port.addresses().stream()
                        .map(each -> Map.of(
                                "subnet_id",
                                each.subnet(),
                                "ip_address",
                                each.address().toString()))
                        .toList());
        body.put("description", port.texts().description());
        body.put("created_at", Times.seconds(port.created()));
        body.put("updated_at", Times.seconds(port.updated()));
        body.put("binding:vnic_type", port.binding().kind().name().toLowerCase(Locale.ROOT));
        Map<String, String> target = Targets.on(network, port.project());
        Map.of(
                        "binding:host_id", port.binding().host(),
                        "binding:profile", port.binding().profile(),
                        "binding:vif_type", vifType(port),
                        "binding:vif_details", vifDetails(network, port))
                .forEach((name, value) -> {
                    if (policy.allows(caller, "get_port:" + name, target)) {
                        body.put(name, value);
                    }
                });
        return body;
    }

    /** {@code ACTIVE} on a host, else {@code DOWN}. */
    static String status(Port port) {
        return port.bound() && port.up() ? "ACTIVE" : "DOWN";
    }

    private static String vifType(Port port) {
        if (!port.bound()) {
            return "unbound";
        }
        return port.binding().kind() == VnicKind.NORMAL ? "pvm_sea" : "pvm_sriov";
    }

    private static Map<String, Object> vifDetails(Network network, Port port) {
        return port.bound() ? Map.of("vlan", Integer.toString(network.segment().adapterVlan())) : Map.of();
    }

    /** A port on a network that is no longer there. */
    Optional<Map<String, Object>> of(Caller caller, Optional<Network> network, Port port) {
        return network.map(found -> of(caller, found, port));
    }
}
