package io.mullion.controller.volumes.types;

import io.mullion.controller.configuration.Settings;
import java.util.Optional;

/**
 * How volume types behave.
 *
 * @param defaultType name of the type that volumes get when none is asked for
 * @param changeUsed whether the specs of a type that has volumes may be changed
 */
public record TypesConfig(Optional<String> defaultType, boolean changeUsed) {
    private static final String SECTION = "volumes";

    /** Reads section {@code [volumes]}. */
    public static TypesConfig from(Settings settings) {
        return new TypesConfig(
                settings.optional(SECTION, "default_volume_type"),
                settings.flag(SECTION, "allow_inuse_volume_type_modification", false));
    }
}
