package io.mullion.controller.identity.catalog;

import io.mullion.controller.identity.entity.Extra;
import java.util.Optional;

/**
 * A region.
 *
 * @param id chosen by whoever made it, or 32 hexadecimal digits
 * @param parentId the region around it
 * @param extra what clients added
 */
public record Region(String id, Optional<String> parentId, String description, Extra extra) {}
