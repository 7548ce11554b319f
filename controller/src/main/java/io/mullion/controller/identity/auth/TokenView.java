package io.mullion.controller.identity.auth;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.catalog.Catalog;
import io.mullion.controller.identity.entity.Times;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.role.Role;
import io.mullion.controller.identity.token.Method;
import io.mullion.controller.identity.token.Payload;
import io.mullion.controller.identity.token.Scope;
import io.mullion.controller.identity.token.Session;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A token as it is shown. */
final class TokenView {
    private final Catalog catalog;

    @Inject
    TokenView(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The body. @param withCatalog unless the client asked with {@code ?nocatalog} */
    Map<String, Object> of(ApiRequest request, Session session) {
        Payload payload = session.payload();
        Map<String, @Nullable Object> token = new LinkedHashMap<>();
        token.put(
                "methods",
                payload.methods().stream().map(Method::label).sorted().toList());
        token.put("user", user(session));
        token.put("audit_ids", payload.auditIds());
        token.put("expires_at", Times.text(payload.expires()));
        token.put("issued_at", Times.text(payload.issued()));
        session.credential()
                .ifPresent(each -> token.put(
                        "application_credential",
                        Map.of("id", each.id(), "name", each.name(), "restricted", !each.unrestricted())));
        putScope(token, session);
        if (!(payload.scope() instanceof Scope.Unscoped)) {
            token.put("roles", session.roles().stream().map(TokenView::role).toList());
            if (request.query("nocatalog").isEmpty()) {
                token.put("catalog", catalog.of(request, session));
            }
        }
        return Map.of("token", token);
    }

    private static void putScope(Map<String, @Nullable Object> token, Session session) {
        switch (session.payload().scope()) {
            case Scope.OfProject project -> {
                token.put("is_domain", false);
                token.put(
                        "project",
                        within(
                                session.target().orElseThrow(),
                                session.targetDomain().orElseThrow()));
            }
            case Scope.OfDomain domain ->
                token.put("domain", named(session.target().orElseThrow()));
            case Scope.OfSystem system -> token.put("system", Map.of("all", true));
            case Scope.Unscoped none -> {}
        }
    }

    private static Map<String, @Nullable Object> user(Session session) {
        Map<String, @Nullable Object> user = new LinkedHashMap<>();
        user.put("domain", named(session.userDomain()));
        user.put("id", session.user().id());
        user.put("name", session.user().name());
        user.put("password_expires_at", null);
        return user;
    }

    private static Map<String, Object> within(Project project, Project domain) {
        return Map.of("domain", named(domain), "id", project.id(), "name", project.name());
    }

    private static Map<String, Object> named(Project project) {
        return Map.of("id", project.id(), "name", project.name());
    }

    private static Map<String, Object> role(Role role) {
        return Map.of("id", role.id(), "name", role.name());
    }
}
