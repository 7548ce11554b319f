package io.mullion.controller.identity.user;

import io.mullion.controller.http.ApiRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user as it is shown. */
public final class UserView {
    private UserView() {}

    /** Its JSON object. */
    public static Map<String, @Nullable Object> of(ApiRequest request, User user) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(user.extra().values());
        body.put("id", user.id());
        body.put("name", user.name());
        body.put("domain_id", user.domainId());
        body.put("enabled", user.enabled());
        user.defaultProjectId().ifPresent(id -> body.put("default_project_id", id));
        body.put("password_expires_at", null);
        body.put("options", user.options().values());
        body.put("links", Map.of("self", request.link("v3/users/" + user.id())));
        return body;
    }
}
