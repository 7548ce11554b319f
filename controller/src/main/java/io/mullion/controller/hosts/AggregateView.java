package io.mullion.controller.hosts;

import io.mullion.controller.computeapi.Times;
import io.mullion.controller.http.ApiRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a host group looks to those who call it an aggregate. */
final class AggregateView {
    private AggregateView() {}

    static Map<String, Object> brief(ApiRequest request, HostGroup group) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", group.id());
        if (request.version().from(41)) {
            body.put("uuid", group.uuid());
        }
        body.put("name", group.name());
        body.put("availability_zone", group.zone());
        body.put("created_at", Times.micros(group.times().at()));
        body.put("updated_at", group.times().changed().map(Times::micros));
        body.put("deleted", false);
        body.put("deleted_at", null);
        return body;
    }

    static Map<String, Object> full(ApiRequest request, HostGroup group) {
        Map<String, Object> body = brief(request, group);
        body.put("hosts", group.hosts());
        body.put("metadata", group.shownMetadata());
        return body;
    }
}
