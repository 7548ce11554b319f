package io.mullion.powervm.entry;

import java.util.Optional;

/**
 * An object as it was read.
 *
 * @param <T> the view on its document
 * @param type its type
 * @param id its identifier: for objects of the object model their UUID, as the console spells it
 * @param self where it was read from and must be written to, with the same groups
 * @param etag its version; files, jobs and consoles may have none
 * @param value the view; a change through it is local until it is sent
 */
public record Entry<T>(ResourceType<T> type, String id, Href self, Optional<String> etag, T value) {
    /** The same version with a document of its own, so that a change to it can be thrown away. */
    Entry<T> copy() {
        return new Entry<>(
                type,
                id,
                self,
                etag,
                type.view().apply(type.document().apply(value).copy()));
    }
}
