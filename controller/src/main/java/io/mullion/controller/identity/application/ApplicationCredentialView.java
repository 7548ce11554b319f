package io.mullion.controller.identity.application;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.entity.Times;
import io.mullion.controller.identity.role.Role;
import io.mullion.controller.identity.role.RoleStore;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An application credential as it is shown. */
final class ApplicationCredentialView {
    private final Database database;
    private final RoleStore roles;

    @Inject
    ApplicationCredentialView(Database database, RoleStore roles) {
        this.database = database;
        this.roles = roles;
    }

    Function<ApplicationCredential, Map<String, @Nullable Object>> of(ApiRequest request) {
        Map<String, Role> known = new HashMap<>();
        return credential -> one(request, credential, known);
    }

    private Map<String, @Nullable Object> one(
            ApiRequest request, ApplicationCredential credential, Map<String, Role> known) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", credential.id());
        body.put("name", credential.name());
        body.put("description", credential.description().orElse(null));
        body.put("project_id", credential.projectId());
        body.put("user_id", credential.userId());
        body.put(
                "expires_at",
                credential
                        .expiresAt()
                        .map(Times::text)
                        .map(ApplicationCredentialView::zoneless)
                        .orElse(null));
        body.put("unrestricted", credential.unrestricted());
        body.put("system", null);
        body.put("roles", roles(credential, known));
        body.put(
                "links",
                Map.of(
                        "self",
                        request.link(
                                "v3/users/" + credential.userId() + "/application_credentials/" + credential.id())));
        return body;
    }

    /** Keystone writes this one time without a zone. */
    private static String zoneless(String time) {
        return time.substring(0, time.length() - 1);
    }

    private List<Map<String, @Nullable Object>> roles(ApplicationCredential credential, Map<String, Role> known) {
        List<String> missing =
                credential.roles().stream().filter(id -> !known.containsKey(id)).toList();
        database.read(handle -> roles.all(handle, missing)).forEach(role -> known.put(role.id(), role));
        List<Map<String, @Nullable Object>> shown = new ArrayList<>();
        for (String id : credential.roles()) {
            Role role = Objects.requireNonNull(known.get(id));
            Map<String, @Nullable Object> body = new LinkedHashMap<>();
            body.put("id", role.id());
            body.put("name", role.name());
            body.put("domain_id", role.domainId().orElse(null));
            shown.add(body);
        }
        return shown;
    }
}
