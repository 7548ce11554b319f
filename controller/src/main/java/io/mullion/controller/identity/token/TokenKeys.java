package io.mullion.controller.identity.token;

import com.macasaet.fernet.Key;
import io.mullion.controller.database.Database;
import io.mullion.controller.identity.TokenConfig;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.controller.identity.token.KeyStore.Row;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of tokens, shared through the database by all controllers. A key is replaced when it is old enough and goes
 * when nothing that it closed can be asked about any more.
 */
public final class TokenKeys {
    private static final Logger LOG = LoggerFactory.getLogger(TokenKeys.class);

    /** The keys as they were read. @param newest when the first of them was made */
    record Ring(List<Key> keys, Instant newest) {}

    private final Database database;
    private final KeyStore store;
    private final Clock clock;
    private final TokenConfig config;
    private final SecureRandom random = new SecureRandom();
    private volatile Ring ring = new Ring(List.of(), Instant.MIN);
    private volatile Instant read = Instant.MIN;

    @Inject
    TokenKeys(Database database, KeyStore store, Clock clock, TokenConfig config) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.config = config;
    }

    /** The key that closes new tokens. */
    Key primary() {
        Instant now = clock.instant();
        if (ring.keys().isEmpty()) {
            reload();
        }
        if (ring.keys().isEmpty() || ring.newest().plus(config.keyRotation()).isBefore(now)) {
            replaceUnlessDone(now);
        }
        return ring.keys().getFirst();
    }

    /** All keys, the newest first. */
    List<Key> all() {
        if (ring.keys().isEmpty()) {
            reload();
        }
        return ring.keys();
    }

    /** Reads the keys again, if that has not just been done: another controller may have made one. @return whether it was */
    boolean reloaded() {
        Instant now = clock.instant();
        if (read.plusSeconds(1).isAfter(now)) {
            return false;
        }
        reload();
        return true;
    }

    /** Replaces the key of new tokens now; tokens that exist stay good. */
    public void rotate() {
        List<Row> rows = database.read(store::all);
        add(rows, clock.instant());
        reload();
    }

    private void replaceUnlessDone(Instant now) {
        List<Row> rows = database.read(store::all);
        if (rows.isEmpty()
                || rows.getFirst().created().plus(config.keyRotation()).isBefore(now)) {
            add(rows, now);
        }
        reload();
    }

    private void add(List<Row> rows, Instant now) {
        int id = rows.isEmpty() ? 1 : rows.getFirst().id() + 1;
        Row row = new Row(id, Key.generateKey(random).serialise(), now);
        try {
            Refusal.unlessTaken(
                    "token key",
                    String.valueOf(id),
                    () -> database.inTransaction(handle -> {
                        store.insert(handle, row);
                        forgetUseless(handle, rows, now);
                        return row;
                    }));
            LOG.info("token key {} is in use from now on", id);
        } catch (MullionException taken) {
            LOG.info("another controller has just made token key {}", id);
        }
    }

    /** A key is useless when its successor has been there for as long as a token can be asked about. */
    private void forgetUseless(org.jdbi.v3.core.Handle handle, List<Row> rows, Instant now) {
        Instant horizon = now.minus(config.memory());
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i - 1).created().isBefore(horizon)) {
                store.delete(handle, rows.get(i).id());
            }
        }
    }

    private void reload() {
        List<Row> rows = database.read(store::all);
        List<Key> keys = rows.stream().map(row -> new Key(row.secret())).toList();
        ring = new Ring(keys, rows.isEmpty() ? Instant.MIN : rows.getFirst().created());
        read = clock.instant();
    }
}
