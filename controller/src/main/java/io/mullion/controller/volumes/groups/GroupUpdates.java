package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.Volume.Label;
import io.mullion.controller.volumes.VolumeStatus;
import io.mullion.controller.volumes.VolumeStore;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Changes of a group's name and members. Back ends know nothing of groups, so that all is done in one transaction. */
final class GroupUpdates {
    private static final Set<VolumeStatus> JOINS = Set.of(VolumeStatus.AVAILABLE, VolumeStatus.IN_USE);
    private static final Set<VolumeStatus> LEAVES =
            Set.of(VolumeStatus.AVAILABLE, VolumeStatus.IN_USE, VolumeStatus.ERROR, VolumeStatus.ERROR_DELETING);

    private final GroupStore store;
    private final VolumeStore volumes;
    private final Database database;
    private final Clock clock;

    @Inject
    GroupUpdates(GroupStore store, VolumeStore volumes, Database database, Clock clock) {
        this.store = store;
        this.volumes = volumes;
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is to change.
     *
     * @param add ids of volumes, with commas between them
     * @param remove as {@code add}
     */
    record Update(Label label, Optional<String> add, Optional<String> remove) {
        List<String> added() {
            return ids(add);
        }

        List<String> removed() {
            return ids(remove);
        }

        boolean empty() {
            return label.name().isEmpty()
                    && label.description().isEmpty()
                    && added().isEmpty()
                    && removed().isEmpty();
        }

        private static List<String> ids(Optional<String> list) {
            return list.stream()
                    .flatMap(text -> Arrays.stream(text.split(",", -1)))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .toList();
        }
    }

    /** @throws MullionException {@code INVALID_INPUT, STATE_CONFLICT} */
    void update(UUID id, Update update) {
        if (update.empty()) {
            throw MullionException.invalid("Cannot update group " + id
                    + " because no valid name, description, add_volumes, or remove_volumes were provided.");
        }
        update.added().stream().filter(update.removed()::contains).findFirst().ifPresent(both -> {
            throw MullionException.invalid(
                    "Invalid volume: UUIDs " + both + " are in both add and remove volume list.");
        });
        database.useTransaction(handle -> {
            Group group = store.lock(handle, id).orElseThrow(() -> Groups.absent(id));
            if (group.status() != GroupStatus.AVAILABLE) {
                throw MullionException.stateConflict(
                        "Invalid group: Group status must be available to update, but it is "
                                + group.status().label() + ".");
            }
            update.added().forEach(volume -> add(handle, group, volume));
            update.removed().forEach(volume -> remove(handle, group, volume));
            Label label = new Label(
                    update.label().name().or(group.label()::name),
                    update.label().description().or(group.label()::description));
            store.setLabel(handle, id, label, WireTime.now(clock));
        });
    }

    private void add(Handle handle, Group group, String id) {
        Volume volume = lock(handle, id)
                .filter(found -> found.owner().projectId().equals(group.owner().projectId()))
                .orElseThrow(() -> refused("add", group, id, "it could not be found"));
        if (volume.group().isPresent()) {
            throw refused(
                    "add", group, id, "it is already in group " + volume.group().get());
        }
        if (volume.type().filter(group.types()::contains).isEmpty()) {
            throw refused("add", group, id, "its volume type is not supported by the group");
        }
        if (!JOINS.contains(volume.status())) {
            throw refused(
                    "add",
                    group,
                    id,
                    "it is in an invalid state: " + volume.status().shown());
        }
        if (!volume.place().backend().equals(group.backend())) {
            throw refused("add", group, id, "it is not on the group's back end");
        }
        volumes.setGroup(handle, volume.id(), group.id(), WireTime.now(clock));
    }

    private void remove(Handle handle, Group group, String id) {
        Volume volume = lock(handle, id)
                .filter(found -> found.group().equals(Optional.of(group.id())))
                .orElseThrow(() -> refused("remove", group, id, "it is not in the group"));
        if (!LEAVES.contains(volume.status())) {
            throw refused(
                    "remove",
                    group,
                    id,
                    "it is in an invalid state: " + volume.status().shown());
        }
        volumes.setGroup(handle, volume.id(), null, WireTime.now(clock));
    }

    private Optional<Volume> lock(Handle handle, String id) {
        return Ids.parse(id).flatMap(uuid -> volumes.lock(handle, uuid));
    }

    private static MullionException refused(String verb, Group group, String volume, String why) {
        return MullionException.invalid("Invalid volume: Cannot " + verb + " volume " + volume
                + (verb.equals("add") ? " to" : " from") + " group " + group.id() + " because " + why + ".");
    }
}
