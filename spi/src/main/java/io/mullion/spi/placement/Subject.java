package io.mullion.spi.placement;

import java.util.UUID;

/**
 * Whom a placement is for.
 *
 * @param server the server's id
 * @param name the server's name, for sentences
 * @param project id of the project that owns it
 */
public record Subject(UUID server, String name, String project) {}
