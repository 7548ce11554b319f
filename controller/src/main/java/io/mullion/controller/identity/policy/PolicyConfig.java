package io.mullion.controller.identity.policy;

import io.mullion.controller.configuration.Settings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an operator's own rules are.
 *
 * @param directory holds a file for each service whose rules are changed; see docs/identity.md
 */
public record PolicyConfig(Optional<Path> directory) {
    /** Reads section {@code [policy]}. */
    public static PolicyConfig from(Settings settings) {
        return new PolicyConfig(settings.optional("policy", "directory").map(Path::of));
    }
}
