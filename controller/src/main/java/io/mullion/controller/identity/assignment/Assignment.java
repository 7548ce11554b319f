package io.mullion.controller.identity.assignment;

/**
 * A role of somebody somewhere.
 *
 * @param inherited whether it holds for the projects below the target, and not on the target itself
 */
public record Assignment(Actor actor, Target target, String roleId, boolean inherited) {}
