package io.mullion.controller.identity.project;

import io.mullion.controller.identity.change.ChangeSet;

/** What goes with a project or a domain. Bound where the rest of identity is known. */
public interface ProjectDeletion {
    /** Deletes a project or a domain that nothing is below of, with what depends on it. */
    void delete(ChangeSet set, Project project);
}
