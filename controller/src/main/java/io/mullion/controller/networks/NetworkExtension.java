package io.mullion.controller.networks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the network API does beyond its core. Only what is really there: clients decide by this list what they ask. */
enum NetworkExtension {
    BINDING("binding", "Port Binding", "Host, interface kind and profile of a port"),
    EXTERNAL("external-net", "Neutron external network", "Networks that lead outside"),
    FILTER_VALIDATION("filter-validation", "Filter parameters validation", "Unknown filters are refused"),
    MTU("net-mtu", "Network MTU", "Largest frame of a network"),
    MTU_WRITABLE("net-mtu-writable", "Network MTU (writable)", "Largest frame of a network, settable"),
    PAGINATION("pagination", "Pagination support", "Lists in pages"),
    PROJECT_ID("project-id", "project_id field enabled", "project_id beside tenant_id"),
    PROVIDER("provider", "Provider Network", "Where a network is on the wire"),
    QUOTA_DETAILS("quota_details", "Quota details management support", "Bounds with what is used"),
    QUOTAS("quotas", "Quota management support", "Bounds of projects"),
    SORTING("sorting", "Sorting support", "Lists in a wanted order"),
    DESCRIPTION("standard-attr-description", "standard-attr-description", "Descriptions of resources"),
    TIMESTAMP("standard-attr-timestamp", "Resource timestamps", "created_at and updated_at of resources");

    private static final String SINCE = "2026-01-01T00:00:00-00:00";

    private final String alias;
    private final String title;
    private final String description;

    NetworkExtension(String alias, String title, String description) {
        this.alias = alias;
        this.title = title;
        this.description = description;
    }

    Map<String, Object> body() {
        return Map.of("alias", alias, "name", title, "description", description, "updated", SINCE, "links", List.of());
    }

    static Optional<NetworkExtension> of(String alias) {
        return Arrays.stream(values()).filter(each -> each.alias.equals(alias)).findFirst();
    }
}
