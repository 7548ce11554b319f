package io.mullion.controller.identity.catalog;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.Page;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The endpoints. */
public final class Endpoints {
    private final Database database;
    private final EndpointStore store;
    private final ServiceStore services;
    private final RegionStore regions;

    @Inject
    Endpoints(Database database, EndpointStore store, ServiceStore services, RegionStore regions) {
        this.database = database;
        this.store = store;
        this.services = services;
        this.regions = regions;
    }

    /** An endpoint. @throws MullionException {@code NOT_FOUND} */
    public ServiceEndpoint require(String id) {
        return database.read(handle -> store.find(handle, id)).orElseThrow(() -> Refusal.notFound("endpoint", id));
    }

    /** Some endpoints. */
    public Page<ServiceEndpoint> list(ListQuery query) {
        return database.read(handle -> store.list(handle, query));
    }

    /** Makes one; a region that is not there comes with it, as in Keystone. */
    public ServiceEndpoint create(ServiceEndpoint endpoint) {
        return write(endpoint, handle -> store.insert(handle, endpoint));
    }

    /** Changes one. */
    public ServiceEndpoint update(ServiceEndpoint endpoint) {
        return write(endpoint, handle -> store.update(handle, endpoint));
    }

    /** Deletes one. */
    public void delete(String id) {
        require(id);
        database.useTransaction(handle -> store.delete(handle, id));
    }

    private ServiceEndpoint write(ServiceEndpoint endpoint, Consumer<Handle> write) {
        if (!UrlTemplate.valid(endpoint.url())) {
            throw MullionException.invalid(
                    "Malformed endpoint URL (" + endpoint.url() + "): a name in it stands for nothing.");
        }
        return database.inTransaction(handle -> {
            if (services.find(handle, endpoint.serviceId()).isEmpty()) {
                throw MullionException.invalid("Could not find service: " + endpoint.serviceId() + ".");
            }
            endpoint.regionId()
                    .filter(id -> regions.find(handle, id).isEmpty())
                    .ifPresent(id -> regions.insert(handle, new Region(id, Optional.empty(), "", Extra.NONE)));
            write.accept(handle);
            return endpoint;
        });
    }
}
