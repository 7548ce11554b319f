package io.mullion.controller.identity.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import io.mullion.controller.identity.role.Role;
import java.util.List;
import java.util.Optional;

/** Body of {@code POST /v3/users/{user}/application_credentials}. */
@BodySchema("create-application-credential.json")
record CreateApplicationCredentialBody(
        @JsonProperty("application_credential") Wanted wanted) {
    /** What the user wants; a secret is made up if none is given, and all roles of the token count if none is named. */
    record Wanted(
            String name,
            Optional<String> description,
            Optional<String> secret,
            @JsonProperty("expires_at") Optional<String> expiresAt,
            boolean unrestricted,
            Optional<List<RoleName>> roles) {}

    /** A role by id or name. */
    record RoleName(Optional<String> id, Optional<String> name) {
        boolean names(Role role) {
            return id.isPresent()
                    ? id.get().equals(role.id())
                    : name.filter(role.name()::equals).isPresent();
        }
    }
}
