package io.mullion.controller.identity.role;

import io.mullion.controller.identity.entity.Extra;
import java.util.Optional;

/**
 * A role.
 *
 * @param id 32 hexadecimal digits
 * @param domainId the one domain where it can be given; empty for a role of all domains. Only the latter appear in tokens
 * @param name unique in its domain, or among the roles of all domains
 * @param options such as {@code immutable}
 * @param extra what clients added
 */
public record Role(
        String id, Optional<String> domainId, String name, Optional<String> description, Extra options, Extra extra) {
    /** Whether it must not be changed or deleted before this option is taken away. */
    public boolean immutable() {
        return options.flag("immutable");
    }
}
