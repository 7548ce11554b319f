package io.mullion.controller.identity.catalog;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.entity.Filter;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.Page;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The regions. */
public final class Regions {
    private final Database database;
    private final RegionStore store;
    private final EndpointStore endpoints;

    @Inject
    Regions(Database database, RegionStore store, EndpointStore endpoints) {
        this.database = database;
        this.store = store;
        this.endpoints = endpoints;
    }

    /** A region. @throws MullionException {@code NOT_FOUND} */
    public Region require(String id) {
        return database.read(handle -> require(handle, id));
    }

    private Region require(Handle handle, String id) {
        return store.find(handle, id).orElseThrow(() -> Refusal.notFound("region", id));
    }

    /** Some regions. */
    public Page<Region> list(ListQuery query) {
        return database.read(handle -> store.list(handle, query));
    }

    /** Makes one. @throws MullionException {@code DUPLICATE}, or {@code NOT_FOUND} if the parent is not there */
    public Region create(Region region) {
        return Refusal.unlessTaken(
                "region",
                region.id(),
                () -> database.inTransaction(handle -> {
                    region.parentId().ifPresent(id -> require(handle, id));
                    store.insert(handle, region);
                    return region;
                }));
    }

    /** Changes one. @throws MullionException {@code INVALID_INPUT} if it would be within itself */
    public Region update(Region region) {
        return database.inTransaction(handle -> {
            Optional<String> above = region.parentId();
            while (above.isPresent()) {
                if (above.get().equals(region.id())) {
                    throw MullionException.invalid("Region " + region.id() + " cannot be within itself.");
                }
                above = require(handle, above.get()).parentId();
            }
            store.update(handle, region);
            return region;
        });
    }

    /** Deletes one that nothing is in. @throws MullionException {@code FORBIDDEN} otherwise */
    public void delete(String id) {
        database.useTransaction(handle -> {
            require(handle, id);
            boolean used = store.hasChildren(handle, id)
                    || !endpoints
                            .list(handle, ListQuery.ALL.with(Filter.equal("region_id", id)))
                            .entries()
                            .isEmpty();
            if (used) {
                throw Refusal.forbidden("region " + id + " holds regions or endpoints");
            }
            store.delete(handle, id);
        });
    }
}
