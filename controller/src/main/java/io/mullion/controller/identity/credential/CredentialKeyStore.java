package io.mullion.controller.identity.credential;

import com.macasaet.fernet.Key;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keys of credentials in the database. */
final class CredentialKeyStore {
    @Inject
    CredentialKeyStore() {}

    Optional<Key> find(Handle handle, int id) {
        return handle.createQuery("SELECT secret FROM identity_credential_keys WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(Key::new);
    }

    void insert(Handle handle, int id, Key key, Instant now) {
        handle.createUpdate("""
                        INSERT INTO identity_credential_keys (id, secret, created_at) VALUES (:id, :secret, :now)""")
                .bind("id", id)
                .bind("secret", key.serialise())
                .bind("now", now)
                .execute();
    }
}
