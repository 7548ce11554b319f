package io.mullion.controller.networks;

import com.google.inject.Singleton;
import io.mullion.controller.computeapi.Times;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How a network looks; where it is on the wire is for those who may know. */
@Singleton
final class NetworkView {
    private final Policy policy;

    @Inject
    NetworkView(Policy policy) {
        this.policy = policy;
    }

    Map<String, Object> of(Caller caller, Network network) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", network.id());
        body.put("name", network.name());
        body.put("tenant_id", network.project());
        body.put("project_id", network.project());
        body.put("admin_state_up", network.up());
        body.put("mtu", network.mtu());
        body.put("status", network.up() ? "ACTIVE" : "DOWN");
        body.put("subnets", network.subnets());
        body.put("shared", network.shared());
        body.put("router:external", network.external());
        body.put("description", network.texts().description());
        body.put("created_at", Times.seconds(network.created()));
        body.put("updated_at", Times.seconds(network.updated()));
        Network.Segment segment = network.segment();
        guarded(
                caller,
                network,
                body,
                "provider:network_type",
                segment.kind().name().toLowerCase(Locale.ROOT));
        guarded(caller, network, body, "provider:physical_network", segment.physicalNetwork());
        guarded(caller, network, body, "provider:segmentation_id", segment.vlan() == 0 ? null : segment.vlan());
        return body;
    }

    private void guarded(
            Caller caller,
            Network network,
            Map<String, Object> body,
            String name,
            @org.jspecify.annotations.Nullable Object value) {
        if (policy.allows(caller, "get_network:" + name, Targets.of(network))) {
            body.put(name, value);
        }
    }
}
