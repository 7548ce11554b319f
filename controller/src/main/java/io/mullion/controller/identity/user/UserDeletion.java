package io.mullion.controller.identity.user;

import io.mullion.controller.identity.change.ChangeSet;

/** What goes with a user. Bound where the rest of identity is known. */
public interface UserDeletion {
    /** Deletes a user, with what depends on it. */
    void delete(ChangeSet set, User user);
}
