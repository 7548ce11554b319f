package io.mullion.controller.identity.token;

/** What a token is for. */
public sealed interface Scope {
    /** Nothing: it can only be exchanged, and used for the user's own affairs. */
    record Unscoped() implements Scope {}

    /** A project. */
    record OfProject(String id) implements Scope {}

    /** A domain. */
    record OfDomain(String id) implements Scope {}

    /** The system as a whole. */
    record OfSystem() implements Scope {}
}
