package io.mullion.controller.identity.catalog;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.Page;
import io.mullion.controller.identity.entity.Refusal;
import jakarta.inject.Inject;

/** The services. */
public final class Services {
    private final Database database;
    private final ServiceStore store;

    @Inject
    Services(Database database, ServiceStore store) {
        this.database = database;
        this.store = store;
    }

    /** A service. @throws MullionException {@code NOT_FOUND} */
    public CatalogService require(String id) {
        return database.read(handle -> store.find(handle, id)).orElseThrow(() -> Refusal.notFound("service", id));
    }

    /** Some services. */
    public Page<CatalogService> list(ListQuery query) {
        return database.read(handle -> store.list(handle, query));
    }

    /** Makes one. */
    public CatalogService create(CatalogService service) {
        database.useTransaction(handle -> store.insert(handle, service));
        return service;
    }

    /** Changes one. */
    public CatalogService update(CatalogService service) {
        database.useTransaction(handle -> store.update(handle, service));
        return service;
    }

    /** Deletes one, with its endpoints. */
    public void delete(String id) {
        require(id);
        database.useTransaction(handle -> store.delete(handle, id));
    }
}
