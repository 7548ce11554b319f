package io.mullion.controller.identity.role;

import io.mullion.controller.http.ApiRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A role as it is shown. */
public final class RoleView {
    private RoleView() {}

    /** Its JSON object. */
    public static Map<String, @Nullable Object> of(ApiRequest request, Role role) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(role.extra().values());
        body.put("id", role.id());
        body.put("name", role.name());
        body.put("domain_id", role.domainId().orElse(null));
        body.put("description", role.description().orElse(null));
        body.put("options", role.options().values());
        body.put("links", Map.of("self", request.link("v3/roles/" + role.id())));
        return body;
    }

    /** A role in short. */
    static Map<String, Object> brief(ApiRequest request, Role role) {
        return Map.of(
                "id", role.id(), "name", role.name(), "links", Map.of("self", request.link("v3/roles/" + role.id())));
    }

    /** A role with what it implies directly. */
    static Map<String, Object> implications(ApiRequest request, Role prior, List<Role> implied) {
        return Map.of(
                "prior_role",
                brief(request, prior),
                "implies",
                implied.stream().map(each -> brief(request, each)).toList());
    }
}
