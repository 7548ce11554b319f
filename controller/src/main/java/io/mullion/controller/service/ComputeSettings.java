package io.mullion.controller.service;

import io.mullion.controller.configuration.Settings;
import io.mullion.nova.PowerVmComputeConfig;
import io.mullion.nova.media.RepositoryConfig;
import io.mullion.nova.site.ConsoleAccess;
import io.mullion.nova.site.Fabrics;
import io.mullion.spi.compute.HostInventory.Management.Kind;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the consoles {@code [console:NAME]}, the fabrics {@code [fabric:NAME]} and {@code [powervm]}. */
final class ComputeSettings {
    private static final String CONSOLE = "console";
    private static final String FABRIC = "fabric";
    private static final String SECTION = "powervm";

    private ComputeSettings() {}

    static PowerVmComputeConfig from(Settings settings) {
        List<ConsoleAccess> consoles = settings.sections(CONSOLE).stream()
                .map(name -> console(settings, name))
                .toList();
        Map<String, Set<String>> fabrics = new TreeMap<>();
        settings.sections(FABRIC)
                .forEach(name ->
                        fabrics.put(name, new HashSet<>(settings.list(FABRIC + ":" + name, "ports", List.of()))));
        return new PowerVmComputeConfig(
                consoles,
                new Fabrics(fabrics),
                settings.number(SECTION, "ports_per_fabric", PowerVmComputeConfig.USUAL_PORTS_PER_FABRIC, 1, 8),
                new RepositoryConfig(
                        settings.text(SECTION, "media_volume_group", RepositoryConfig.DEFAULTS.volumeGroup()),
                        settings.number(SECTION, "media_gib", RepositoryConfig.DEFAULTS.gib(), 1, 1024)));
    }

    private static ConsoleAccess console(Settings settings, String name) {
        String section = CONSOLE + ":" + name;
        Kind kind = settings.choice(section, "kind", Kind.HMC);
        return new ConsoleAccess(
                name,
                kind,
                Addresses.uri(settings.required(section, "url"), section + " url"),
                settings.required(section, "user"),
                settings.required(section, "password"),
                settings.optional(section, "certificates").map(Path::of));
    }
}
