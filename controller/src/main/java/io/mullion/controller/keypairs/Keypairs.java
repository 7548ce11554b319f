package io.mullion.controller.keypairs;

import com.google.inject.Singleton;
import io.mullion.controller.computequotas.ComputeQuotas;
import io.mullion.controller.computequotas.Resource;
import io.mullion.controller.database.Database;
import io.mullion.controller.keypairs.Keypair.Kind;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What can be done with key pairs. The only class that other features call for them. */
@Singleton
public final class Keypairs {
    private final Database database;
    private final ComputeQuotas quotas;
    private final Clock clock;
    private final KeypairStore store = new KeypairStore();

    @Inject
    Keypairs(Database database, ComputeQuotas quotas, Clock clock) {
        this.database = database;
        this.quotas = quotas;
        this.clock = clock;
    }

    /** A user's key pair by its name. */
    public Optional<Keypair> find(String user, String name) {
        return database.read(handle -> store.find(handle, user, name));
    }

    /** A user's key pair by its name. @throws MullionException {@code NOT_FOUND} if the user has none of that name */
    public Keypair require(String user, String name) {
        return find(user, name).orElseThrow(() -> unknown(user, name));
    }

    /** How many key pairs a user has. */
    public int count(String user) {
        return database.read(handle -> store.count(handle, user));
    }

    /**
     * Keeps a user's public key.
     *
     * @param project whose quota says how many a user may have
     * @throws MullionException {@code INVALID_INPUT} if it is no public key, {@code DUPLICATE} if the name is taken,
     *     {@code OVER_QUOTA} if the user has as many as one may have
     */
    public Keypair add(String project, String user, String name, Kind kind, String publicKey) {
        Keypair keypair =
                new Keypair(0, user, name, kind, PublicKey.fingerprint(kind, publicKey), publicKey, clock.instant());
        long most = quotas.limit(project, Resource.KEY_PAIRS);
        return database.inTransaction(handle -> {
            if (most >= 0 && store.count(handle, user) >= most) {
                throw new MullionException(ErrorCode.OVER_QUOTA, "Quota exceeded, too many key pairs.");
            }
            store.insert(handle, keypair);
            return store.find(handle, user, name).orElseThrow();
        });
    }

    List<Keypair> list(String user, Optional<String> after, int limit) {
        return database.read(handle -> store.list(handle, user, after, limit));
    }

    void delete(String user, String name) {
        if (!database.inTransaction(handle -> store.delete(handle, user, name))) {
            throw unknown(user, name);
        }
    }

    private static MullionException unknown(String user, String name) {
        return MullionException.notFound("Keypair " + name + " not found for user " + user);
    }
}
