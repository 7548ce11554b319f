package io.mullion.controller.identity.bootstrap;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.Ids;
import io.mullion.controller.identity.role.Role;
import io.mullion.controller.identity.role.RoleStore;
import io.mullion.controller.identity.role.Roles;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The roles. */
final class FirstRoles {
    private final Database database;
    private final RoleStore store;
    private final Roles roles;

    @Inject
    FirstRoles(Database database, RoleStore store, Roles roles) {
        this.database = database;
        this.store = store;
        this.roles = roles;
    }

    /** In the order of {@link IdentityBootstrap#ROLES}. */
    List<Role> all() {
        return IdentityBootstrap.ROLES.stream().map(this::role).toList();
    }

    private Role role(String name) {
        return database.read(handle -> store.named(handle, name))
                .orElseGet(() -> roles.create(
                        new Role(Ids.create(), Optional.empty(), name, Optional.empty(), Extra.NONE, Extra.NONE)));
    }
}
