package io.mullion.controller.hosts;

import io.mullion.controller.database.Database;
import io.mullion.controller.hosts.HostGroup.Created;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Host groups and who is in them. Every change holds all groups, so that rules over several of them cannot be broken by
 * two changes at once.
 */
@Singleton
public final class HostGroups {
    private final Database database;
    private final Clock clock;
    private final HostGroupStore store = new HostGroupStore();
    private final HostStore hosts;
    private final HostLoadStore loads = new HostLoadStore();
    private final HostPublisher publisher;

    @Inject
    HostGroups(Database database, HostStore hosts, HostPublisher publisher, Clock clock) {
        this.database = database;
        this.publisher = publisher;
        this.clock = clock;
        this.hosts = hosts;
    }

    /** All groups by number. */
    public List<HostGroup> list() {
        return database.read(store::list);
    }

    /** A group by number. @throws MullionException {@code NOT_FOUND} */
    public HostGroup require(int id) {
        return database.read(handle -> required(handle, id));
    }

    private HostGroup required(Handle handle, int id) {
        return store.find(handle, id)
                .orElseThrow(() -> MullionException.notFound("Aggregate " + id + " could not be found."));
    }

    /** Makes an empty group. @throws MullionException {@code DUPLICATE} if the name is another group's */
    public HostGroup create(String name, Optional<String> zone) {
        return database.inTransaction(handle -> {
            store.lock(handle);
            return insert(handle, store.nextNumber(handle), name, zone, Map.of());
        });
    }

    /**
     * Makes a group with a number of its own and hosts in it, unless a group of that number is there: for a site that
     * brings its groups along. Hosts that nobody has reported yet join when they are. The Default Group is there always:
     * it takes the metadata if it has none.
     *
     * @param metadata the zone among it, if the group has one
     */
    public HostGroup bring(int id, String name, Map<String, String> metadata, List<String> members) {
        Map<String, Optional<String>> keys = new TreeMap<>();
        metadata.forEach((key, content) -> keys.put(key, Optional.of(content)));
        HostGroup brought = database.inTransaction(handle -> {
            store.lock(handle);
            Optional<HostGroup> there = store.find(handle, id);
            if (there.isEmpty()) {
                store.reserveNumber(handle, id);
                insert(handle, id, name, Optional.empty(), Map.of());
                members.forEach(host -> {
                    store.expect(handle, id, host);
                    hosts.join(handle, host, id);
                });
            }
            if (there.isEmpty() || there.get().shownMetadata().isEmpty()) {
                write(handle, id, keys);
            }
            return required(handle, id);
        });
        publisher.publish(brought.hosts());
        return brought;
    }

    private HostGroup insert(Handle handle, int id, String name, Optional<String> zone, Map<String, String> metadata) {
        HostGroup group = new HostGroup(
                id, UUID.randomUUID(), name, zone, metadata, List.of(), new Created(clock.instant(), Optional.empty()));
        refuseTaken(handle, group);
        store.insert(handle, group);
        return group;
    }

    private void refuseTaken(Handle handle, HostGroup wanted) {
        for (HostGroup other : store.list(handle)) {
            if (other.id() != wanted.id() && other.name().equals(wanted.name())) {
                throw new MullionException(ErrorCode.DUPLICATE, "Aggregate " + wanted.name() + " already exists.");
            }
        }
    }

    /** Changes name, zone or both; an empty argument leaves what is, a zone of {@code Optional.empty()} takes it away. */
    HostGroup update(int id, Optional<String> name, Optional<Optional<String>> zone) {
        return published(handle -> {
            rename(handle, required(handle, id), name, zone);
            return required(handle, id);
        });
    }

    /** Sets keys; an empty value removes one. The zone is a key like others. */
    public HostGroup setMetadata(int id, Map<String, Optional<String>> metadata) {
        return published(handle -> {
            required(handle, id);
            write(handle, id, metadata);
            return required(handle, id);
        });
    }

    /** A change of a group that its hosts' listeners hear of. */
    private HostGroup published(Function<Handle, HostGroup> change) {
        HostGroup changed = database.inTransaction(handle -> {
            store.lock(handle);
            return change.apply(handle);
        });
        publisher.publish(changed.hosts());
        return changed;
    }

    private void write(Handle handle, int id, Map<String, Optional<String>> metadata) {
        metadata.forEach((name, content) -> {
            if (name.equals(HostGroup.ZONE)) {
                rename(handle, required(handle, id), Optional.empty(), Optional.of(content));
            } else if (content.isEmpty()) {
                store.removeMetadata(handle, id, name);
            } else {
                store.putMetadata(handle, id, name, content.get());
            }
        });
    }

    private void rename(Handle handle, HostGroup group, Optional<String> name, Optional<Optional<String>> zone) {
        HostGroup wanted = new HostGroup(
                group.id(),
                group.uuid(),
                name.orElse(group.name()),
                zone.orElse(group.zone()),
                group.metadata(),
                group.hosts(),
                group.times());
        refuseTaken(handle, wanted);
        if (!wanted.zone().equals(group.zone())
                && !loads.servers(handle, group.hosts()).isEmpty()) {
            throw MullionException.invalid("Cannot update aggregate " + group.id()
                    + ". Reason: One or more hosts contain instances in this zone.");
        }
        store.update(handle, wanted, clock.instant());
    }

    /** Deletes an empty group. */
    void delete(int id) {
        database.useTransaction(handle -> {
            store.lock(handle);
            HostGroup group = required(handle, id);
            if (id == HostGroup.DEFAULT) {
                throw MullionException.invalid("Cannot delete aggregate 1. Reason: it is the default host group.");
            }
            if (!group.hosts().isEmpty()) {
                throw MullionException.invalid(
                        "Cannot delete aggregate " + id + ". Reason: Host aggregate is not empty.");
            }
            store.delete(handle, id);
        });
    }

    /** Moves a host from the Default Group into a group, or back. */
    public HostGroup add(int id, String host) {
        return published(handle -> {
            HostGroup group = required(handle, id);
            Host row = hosts.find(handle, host).orElseThrow(() -> HostRegistry.absent(host));
            if (row.group().id() == id) {
                throw new MullionException(ErrorCode.DUPLICATE, "Aggregate " + id + " already has host " + host + ".");
            }
            if (row.group().id() != HostGroup.DEFAULT && id != HostGroup.DEFAULT) {
                throw MullionException.stateConflict("Cannot add host to aggregate " + id + ". Reason: host " + host
                        + " is in aggregate " + row.group().name()
                        + ", and a host is in one host group only; remove it there first.");
            }
            move(handle, row, group);
            return required(handle, id);
        });
    }

    /** Moves a host back to the Default Group. */
    HostGroup remove(int id, String host) {
        HostGroup left = published(handle -> {
            required(handle, id);
            Host row = hosts.find(handle, host)
                    .filter(found -> found.group().id() == id)
                    .orElseThrow(() -> MullionException.notFound("Cannot remove host " + host + " in aggregate " + id));
            if (id == HostGroup.DEFAULT) {
                throw MullionException.stateConflict("Cannot remove host " + host
                        + " from aggregate 1. Reason: a host is in exactly one host group; add it to another one.");
            }
            move(handle, row, required(handle, HostGroup.DEFAULT));
            return required(handle, id);
        });
        publisher.publish(List.of(host));
        return left;
    }

    private void move(Handle handle, Host host, HostGroup to) {
        if (!host.group().zone().equals(to.zone())
                && !loads.servers(handle, List.of(host.name())).isEmpty()) {
            throw MullionException.stateConflict("Cannot move host " + host.name() + " to aggregate " + to.id()
                    + ". Reason: the host has servers, and its availability zone would change.");
        }
        hosts.join(handle, host.name(), to.id());
    }
}
