package io.mullion.controller.keypairs;

import io.mullion.controller.configuration.Settings;

/**
 * Bounds of key pairs.
 *
 * @param limit most key pairs that a user may have; -1 for any number
 */
public record KeypairsConfig(int limit) {
    /** Reads section {@code [keypairs]}. */
    public static KeypairsConfig from(Settings settings) {
        return new KeypairsConfig(settings.number("keypairs", "limit", 100, -1, Integer.MAX_VALUE));
    }
}
