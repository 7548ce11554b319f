package io.mullion.controller.networks;

import com.google.inject.Singleton;
import io.mullion.controller.database.Database;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What users do with ports themselves. What a server has is changed through the server. */
@Singleton
final class PortEdits {
    private final Database database;
    private final PortMaker maker;
    private final Clock clock;
    private final PortStore store = new PortStore();
    private final Addresses addresses = new Addresses();

    @Inject
    PortEdits(Database database, PortMaker maker, Clock clock) {
        this.database = database;
        this.maker = maker;
        this.clock = clock;
    }

    /** Makes ports, all or none. */
    List<Port> create(List<NewPort> wanted) {
        return database.inTransaction(handle -> wanted.stream()
                .map(each -> maker.make(handle, UUID.randomUUID(), each))
                .toList());
    }

    Port update(UUID id, PortFields fields) {
        return database.inTransaction(handle -> {
            Port old = store.lock(handle, id).orElseThrow(() -> unknown(id));
            Port changed = fields.over(old, clock.instant());
            requireLoose(old, changed);
            store.update(handle, changed);
            fields.asked().ifPresent(asked -> {
                Port bare = with(changed, List.of());
                store.putAddresses(handle, bare);
                store.putAddresses(handle, with(changed, addresses.asked(handle, old.network(), asked)));
            });
            return store.find(handle, id).orElseThrow();
        });
    }

    /** A server's interface was made with this MAC, in this place, for this server: none of it changes under it. */
    private static void requireLoose(Port old, Port changed) {
        boolean same = old.mac().equals(changed.mac())
                && old.device().equals(changed.device())
                && old.binding().equals(changed.binding());
        if (old.device().slot().isPresent() && !same) {
            throw inUse(old);
        }
    }

    private static Port with(Port port, List<Port.FixedIp> fixed) {
        return new Port(
                port.id(),
                port.project(),
                port.network(),
                port.texts(),
                port.mac(),
                port.up(),
                port.device(),
                port.binding(),
                fixed,
                port.created(),
                port.updated());
    }

    void delete(UUID id) {
        database.useTransaction(handle -> delete(handle, id));
    }

    private void delete(Handle handle, UUID id) {
        Port port = store.lock(handle, id).orElseThrow(() -> unknown(id));
        if (port.device().slot().isPresent()) {
            throw inUse(port);
        }
        store.delete(handle, id);
    }

    private static MullionException inUse(Port port) {
        return MullionException.stateConflict("Unable to complete operation on port " + port.id()
                + ", it is an interface of server " + port.device().id() + ": detach it there first.");
    }

    static MullionException unknown(UUID id) {
        return MullionException.notFound("Port " + id + " could not be found.");
    }
}
