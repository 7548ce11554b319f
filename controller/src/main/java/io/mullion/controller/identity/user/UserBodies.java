package io.mullion.controller.identity.user;

import io.mullion.controller.http.BodySchema;
import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.FieldsBody;
import io.mullion.controller.identity.entity.Ids;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Optional;

/** Users from JSON. */
final class UserBodies {
    private static final List<String> KNOWN = List.of(
            "id",
            "name",
            "domain_id",
            "enabled",
            "default_project_id",
            "password",
            "options",
            "links",
            "federated",
            "password_expires_at");

    private UserBodies() {}

    @BodySchema("create-user.json")
    record CreateUserBody(FieldsBody user) {}

    @BodySchema("update-user.json")
    record UpdateUserBody(FieldsBody user) {}

    @BodySchema("password.json")
    record PasswordBody(FieldsBody user) {}

    static User user(FieldsBody body, String domain) {
        return changed(
                new User(
                        Ids.create(),
                        domain,
                        "",
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Extra.NONE,
                        Extra.NONE),
                body);
    }

    static User changed(User before, FieldsBody body) {
        if (body.text("domain_id").filter(id -> !id.equals(before.domainId())).isPresent()) {
            throw MullionException.invalid("Cannot change Domain ID");
        }
        return new User(
                before.id(),
                before.domainId(),
                body.text("name").map(String::strip).orElse(before.name()),
                body.flag("enabled", before.enabled()),
                body.text("default_project_id", before.defaultProjectId()),
                before.passwordHash(),
                before.failures(),
                before.failedAt(),
                before.options().changed(body.values("options")),
                before.extra().changed(body.others(KNOWN)));
    }
}
