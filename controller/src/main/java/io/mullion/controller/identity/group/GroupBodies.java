package io.mullion.controller.identity.group;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.BodySchema;
import io.mullion.controller.identity.entity.FieldsBody;
import io.mullion.spi.error.MullionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups from and to JSON. */
final class GroupBodies {
    private static final List<String> KNOWN = List.of("id", "name", "description", "domain_id", "links");

    private GroupBodies() {}

    @BodySchema("create-group.json")
    record CreateGroupBody(FieldsBody group) {}

    @BodySchema("update-group.json")
    record UpdateGroupBody(FieldsBody group) {}

    static Group changed(Group before, FieldsBody body) {
        if (body.text("domain_id").filter(id -> !id.equals(before.domainId())).isPresent()) {
            throw MullionException.invalid("Cannot change Domain ID");
        }
        return new Group(
                before.id(),
                before.domainId(),
                body.text("name").map(String::strip).orElse(before.name()),
                body.text("description").orElse(before.description()),
                before.extra().changed(body.others(KNOWN)));
    }

    static Map<String, @Nullable Object> view(ApiRequest request, Group group) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(group.extra().values());
        body.put("id", group.id());
        body.put("name", group.name());
        body.put("domain_id", group.domainId());
        body.put("description", group.description());
        body.put("links", Map.of("self", request.link("v3/groups/" + group.id())));
        return body;
    }
}
