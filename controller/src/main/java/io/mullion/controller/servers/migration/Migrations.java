package io.mullion.controller.servers.migration;

import io.mullion.controller.database.Database;
import io.mullion.controller.database.Listing;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.servers.Server;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What users see of moves; one that has ended never changes again. */
@Singleton
final class Migrations {
    private final Database database;
    private final MigrationStore store;
    private final Clock clock;

    @Inject
    Migrations(Database database, MigrationStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    void accept(Handle handle, ApiRequest request, Server server, MigrateContext context) {
        MigrationStore.Wish wish = new MigrationStore.Wish(
                context.wanted(),
                request.caller().projectId(),
                request.caller().user().id());
        store.insert(handle, context.migration(), server.id(), context.source(), wish, clock.instant());
    }

    void preparing(UUID migration, String target) {
        change(migration, MigrationStatus.PREPARING, Optional.of(target));
    }

    void running(UUID migration) {
        change(migration, MigrationStatus.RUNNING, Optional.empty());
    }

    void end(UUID migration, MigrationStatus status) {
        change(migration, status, Optional.empty());
    }

    List<Migration> list(Listing listing, int limit) {
        return database.read(handle -> store.list(handle, listing, limit));
    }

    private void change(UUID migration, MigrationStatus status, Optional<String> target) {
        database.useTransaction(handle -> store.change(handle, migration, status, target, clock.instant()));
    }
}
