package io.mullion.controller.identity.entity;

import java.util.List;

/**
 * Part of a collection.
 *
 * @param entries in the order of their ids
 * @param truncated whether more entries follow
 */
public record Page<T>(List<T> entries, boolean truncated) {
    public Page {
        entries = List.copyOf(entries);
    }

    /** A whole collection. */
    public static <T> Page<T> of(List<T> entries) {
        return new Page<>(entries, false);
    }
}
