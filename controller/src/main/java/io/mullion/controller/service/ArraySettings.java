package io.mullion.controller.service;

import io.mullion.cinder.svc.SvcConfig;
import io.mullion.controller.configuration.Settings;
import io.mullion.controller.volumes.backends.BackendConfig;
import java.util.List;

/** Reads what the drivers of the back ends {@code [volume_backend:NAME]} need. */
final class ArraySettings {
    /** Kinds of back ends. */
    private enum Driver {
        SVC
    }

    private ArraySettings() {}

    static List<SvcConfig> svc(Settings settings, List<BackendConfig> backends) {
        return backends.stream()
                .map(BackendConfig::name)
                .filter(name -> settings.choice(BackendConfig.section(name), "driver", Driver.SVC) == Driver.SVC)
                .map(name -> svc(settings, name))
                .toList();
    }

    private static SvcConfig svc(Settings settings, String name) {
        String section = BackendConfig.section(name);
        return SvcConfig.of(
                name,
                Addresses.uri(settings.required(section, "url"), section + " url"),
                settings.required(section, "user"),
                settings.required(section, "password"),
                settings.list(section, "pools", List.of()));
    }
}
