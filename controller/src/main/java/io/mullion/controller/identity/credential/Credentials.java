package io.mullion.controller.identity.credential;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.Page;
import io.mullion.controller.identity.entity.Refusal;
import jakarta.inject.Inject;

/** The credentials. */
public final class Credentials {
    private final Database database;
    private final CredentialStore store;
    private final BlobCipher cipher;

    @Inject
    Credentials(Database database, CredentialStore store, BlobCipher cipher) {
        this.database = database;
        this.store = store;
        this.cipher = cipher;
    }

    /** One, opened. @throws MullionException {@code NOT_FOUND} */
    public Credential require(String id) {
        return database.read(handle -> store.find(handle, id))
                .map(this::opened)
                .orElseThrow(() -> Refusal.notFound("credential", id));
    }

    /** Some, opened. */
    public Page<Credential> list(ListQuery query) {
        Page<Credential> page = database.read(handle -> store.list(handle, query));
        return new Page<>(page.entries().stream().map(this::opened).toList(), page.truncated());
    }

    /** Keeps one. @throws MullionException {@code DUPLICATE} for an access key that is there */
    public Credential create(Credential credential) {
        Credential closed = with(credential, cipher.close(credential.blob()));
        return Refusal.unlessTaken("credential", credential.id(), () -> {
            database.useTransaction(handle -> store.insert(handle, closed));
            return credential;
        });
    }

    /** Changes one. */
    public Credential update(Credential credential) {
        Credential closed = with(credential, cipher.close(credential.blob()));
        database.useTransaction(handle -> store.update(handle, closed));
        return credential;
    }

    /** Forgets one. @throws MullionException {@code NOT_FOUND} */
    public void delete(String id) {
        if (database.inTransaction(handle -> store.delete(handle, id)) == 0) {
            throw Refusal.notFound("credential", id);
        }
    }

    private Credential opened(Credential closed) {
        return with(closed, cipher.open(closed.blob()));
    }

    private static Credential with(Credential each, String blob) {
        return new Credential(each.id(), each.userId(), each.projectId(), each.type(), blob, each.extra());
    }
}
