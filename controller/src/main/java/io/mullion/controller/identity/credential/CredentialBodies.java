package io.mullion.controller.identity.credential;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.BodySchema;
import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.FieldsBody;
import io.mullion.controller.identity.entity.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Credentials from and to JSON. */
final class CredentialBodies {
    private static final List<String> KNOWN = List.of("id", "user_id", "project_id", "type", "blob", "links");

    private CredentialBodies() {}

    @BodySchema("create-credential.json")
    record CreateCredentialBody(FieldsBody credential) {}

    @BodySchema("update-credential.json")
    record UpdateCredentialBody(FieldsBody credential) {}

    /** @param user whose it is unless the body says */
    static Credential credential(FieldsBody body, String user) {
        Credential blank = new Credential("", user, Optional.empty(), "", "", Extra.NONE);
        Credential filled = changed(blank, body);
        String id = filled.type().equals(AccessKey.TYPE) ? AccessKey.of(filled).id() : Ids.create();
        return new Credential(id, filled.userId(), filled.projectId(), filled.type(), filled.blob(), filled.extra());
    }

    static Credential changed(Credential before, FieldsBody body) {
        return new Credential(
                before.id(),
                body.text("user_id").orElse(before.userId()),
                body.text("project_id", before.projectId()),
                body.text("type").orElse(before.type()),
                body.text("blob").orElse(before.blob()),
                before.extra().changed(body.others(KNOWN)));
    }

    static Map<String, @Nullable Object> view(ApiRequest request, Credential credential) {
        Map<String, @Nullable Object> body =
                new LinkedHashMap<>(credential.extra().values());
        body.put("id", credential.id());
        body.put("user_id", credential.userId());
        body.put("project_id", credential.projectId().orElse(null));
        body.put("type", credential.type());
        body.put("blob", credential.blob());
        body.put("links", Map.of("self", request.link("v3/credentials/" + credential.id())));
        return body;
    }
}
