package io.mullion.controller.identity.catalog;

import io.mullion.controller.identity.entity.Extra;
import java.util.Optional;

/**
 * A service.
 *
 * @param id 32 hexadecimal digits
 * @param type such as {@code compute}, by which clients find it
 * @param enabled whether it is in the catalogue
 * @param extra what clients added
 */
public record CatalogService(
        String id, String type, Optional<String> name, Optional<String> description, boolean enabled, Extra extra) {}
