package io.mullion.controller.identity.group;

import io.mullion.controller.identity.entity.Extra;

/**
 * A group of users.
 *
 * @param id 32 hexadecimal digits
 * @param domainId the domain it is in
 * @param name unique in its domain
 * @param extra what clients added
 */
public record Group(String id, String domainId, String name, String description, Extra extra) {}
