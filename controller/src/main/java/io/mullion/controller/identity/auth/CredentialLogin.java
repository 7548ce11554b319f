package io.mullion.controller.identity.auth;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.application.ApplicationCredential;
import io.mullion.controller.identity.application.ApplicationCredentialStore;
import io.mullion.controller.identity.application.ApplicationCredentials;
import io.mullion.controller.identity.entity.FieldsBody;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Log-in with an application credential: by its id, or by its name and user. */
final class CredentialLogin {
    private final Names names;
    private final ApplicationCredentialStore store;
    private final ApplicationCredentials credentials;
    private final Database database;

    @Inject
    CredentialLogin(
            Names names, ApplicationCredentialStore store, ApplicationCredentials credentials, Database database) {
        this.names = names;
        this.store = store;
        this.credentials = credentials;
        this.database = database;
    }

    /** @throws MullionException {@code UNAUTHENTICATED} */
    ApplicationCredential require(FieldsBody section) {
        Optional<ApplicationCredential> found = database.read(handle -> find(handle, section));
        return credentials.authenticate(found, section.text("secret").orElse(""));
    }

    private Optional<ApplicationCredential> find(Handle handle, FieldsBody section) {
        Optional<String> id = section.text("id");
        if (id.isPresent()) {
            return store.find(handle, id.get());
        }
        FieldsBody user = section.object("user")
                .orElseThrow(() ->
                        MullionException.invalid("Expecting to find id, or name and user, in application_credential."));
        String name = section.text("name").orElse("");
        return names.user(handle, user).flatMap(each -> store.named(handle, each.id(), name));
    }
}
