package io.mullion.controller.identity.assignment;

/**
 * What a path such as {@code projects/x/users/y} names.
 *
 * @param target id of the project or domain
 * @param actor id of the user or group
 * @param inherited whether it is about what is handed down
 */
record GrantPath(Target.Kind targetKind, String target, Actor.Kind actorKind, String actor, boolean inherited) {
    /** @param targets {@code projects} or {@code domains} @param actors {@code users} or {@code groups} */
    static GrantPath of(String targets, String target, String actors, String actor, boolean inherited) {
        return new GrantPath(
                targets.equals("projects") ? Target.Kind.PROJECT : Target.Kind.DOMAIN,
                target,
                kind(actors),
                actor,
                inherited);
    }

    static GrantPath onSystem(String actors, String actor) {
        return new GrantPath(Target.Kind.SYSTEM, Target.SYSTEM.id(), kind(actors), actor, false);
    }

    private static Actor.Kind kind(String actors) {
        return actors.equals("users") ? Actor.Kind.USER : Actor.Kind.GROUP;
    }
}
