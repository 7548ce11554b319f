package io.mullion.controller.networks;

import java.util.Map;

/** What policy rules are told about a thing. */
final class Targets {
    /** Something of nobody that is not shared: who may see that may see everything. */
    static final Map<String, String> FOREIGN =
            Map.of("project_id", "", "tenant_id", "", "network:project_id", "", "shared", "False");

    private Targets() {}

    static Map<String, String> of(Network network) {
        return Map.of(
                "project_id", network.project(),
                "tenant_id", network.project(),
                "network:project_id", network.project(),
                "shared", flag(network.shared()),
                "router:external", flag(network.external()));
    }

    /** A thing on a network. @param project whose the thing is */
    static Map<String, String> on(Network network, String project) {
        return Map.of(
                "project_id", project,
                "tenant_id", project,
                "network:project_id", network.project(),
                "shared", flag(network.shared()),
                "router:external", flag(network.external()));
    }

    private static String flag(boolean value) {
        return value ? "True" : "False";
    }
}
