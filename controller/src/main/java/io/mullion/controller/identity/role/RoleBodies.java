package io.mullion.controller.identity.role;

import io.mullion.controller.http.BodySchema;
import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.FieldsBody;
import io.mullion.controller.identity.entity.Ids;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Optional;

/** Roles from JSON. */
final class RoleBodies {
    private static final List<String> KNOWN = List.of("id", "name", "description", "domain_id", "options", "links");

    private RoleBodies() {}

    @BodySchema("create-role.json")
    record CreateRoleBody(FieldsBody role) {}

    @BodySchema("update-role.json")
    record UpdateRoleBody(FieldsBody role) {}

    static Role role(FieldsBody body) {
        return changed(
                new Role(Ids.create(), body.text("domain_id"), "", Optional.empty(), Extra.NONE, Extra.NONE), body);
    }

    static Role changed(Role before, FieldsBody body) {
        if (body.has("domain_id") && !body.text("domain_id").equals(before.domainId())) {
            throw MullionException.invalid("Cannot change Domain ID");
        }
        return new Role(
                before.id(),
                before.domainId(),
                body.text("name").map(String::strip).orElse(before.name()),
                body.text("description", before.description()),
                before.options().changed(body.values("options")),
                before.extra().changed(body.others(KNOWN)));
    }
}
