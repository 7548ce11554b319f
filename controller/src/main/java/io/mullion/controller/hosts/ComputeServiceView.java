package io.mullion.controller.hosts;

import io.mullion.controller.computeapi.Times;
import io.mullion.controller.http.ApiRequest;
import io.mullion.spi.placement.HostStatus.Service;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How the compute service of a host looks. */
final class ComputeServiceView {
    /** The one kind of compute service there is: one for each host. */
    static final String BINARY = "nova-compute";

    private ComputeServiceView() {}

    static Map<String, Object> full(ApiRequest request, Host host, String defaultZone) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "id",
                request.version().from(53) ? host.ids().service() : host.ids().number());
        body.put("binary", BINARY);
        body.put("host", host.name());
        body.put("zone", host.group().zone().orElse(defaultZone));
        body.put("status", status(host));
        body.put("state", host.up() ? "up" : "down");
        body.put("updated_at", Times.micros(host.seenAt()));
        body.put("disabled_reason", reason(host));
        if (request.version().from(11)) {
            body.put("forced_down", host.service().forcedDown());
        }
        return body;
    }

    static String status(Host host) {
        return host.service().enabled() ? "enabled" : "disabled";
    }

    static Optional<String> reason(Host host) {
        return Optional.of(host.service()).map(Service::disabledReason).filter(reason -> !reason.isEmpty());
    }
}
