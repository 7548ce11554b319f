package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.operations.Operations;
import io.mullion.controller.operations.Subject;
import io.mullion.controller.volumes.BootVolumes;
import io.mullion.controller.volumes.BootVolumes.Wish;
import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.Volume.Label;
import io.mullion.controller.volumes.VolumesConfig;
import io.mullion.controller.volumes.api.Owner;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.quotas.Charge;
import io.mullion.controller.volumes.quotas.Quotas;
import io.mullion.controller.volumes.snapshots.Snapshot;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Making a group from another group or from a group snapshot: on the same back end, volume by volume. */
final class GroupCopies {
    private final GroupSnapshotWork.Stores stores;
    private final BootVolumes volumes;
    private final Quotas quotas;
    private final Work work;
    private final VolumesConfig config;
    private final Database database;
    private final Clock clock;

    @Inject
    GroupCopies(
            GroupSnapshotWork.Stores stores,
            BootVolumes volumes,
            Quotas quotas,
            Work work,
            VolumesConfig config,
            Database database,
            Clock clock) {
        this.stores = stores;
        this.volumes = volumes;
        this.quotas = quotas;
        this.work = work;
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    /** Where work is handed in, and its kind. */
    record Work(Operations operations, CopyGroup copy) {
        @Inject
        Work {}
    }

    /** A copy of what a group snapshot holds. */
    Group of(ApiRequest request, GroupSnapshot source, Label label) {
        if (source.status() != GroupStatus.AVAILABLE) {
            throw MullionException.invalid("Invalid group snapshot: GroupSnapshot " + source.id()
                    + " must be available, but it is " + source.status().label() + ".");
        }
        return copy(request, source.group(), label, new Group.Origin(Optional.of(source.id()), Optional.empty()));
    }

    /** A copy of a group as it is now. */
    Group of(ApiRequest request, Group source, Label label) {
        return copy(request, source.id(), label, new Group.Origin(Optional.empty(), Optional.of(source.id())));
    }

    private Group copy(ApiRequest request, UUID sourceId, Label label, Group.Origin origin) {
        Group created = database.inTransaction(handle -> {
            Group source = stores.groups().lock(handle, sourceId).orElseThrow(() -> Groups.absent(sourceId));
            Owner owner = Owner.of(request.caller());
            Group group = new Group(
                    UUID.randomUUID(),
                    owner,
                    label,
                    GroupStatus.CREATING,
                    config.zone(),
                    source.groupType(),
                    source.types(),
                    source.backend(),
                    origin,
                    WireTime.now(clock));
            List<Wish> wishes = wishes(handle, owner, source, origin);
            if (wishes.isEmpty()) {
                throw MullionException.invalid(
                        "Invalid group: The source of a new group must have at least one volume.");
            }
            quotas.take(handle, owner.projectId(), Charge.group());
            stores.groups().insert(handle, group);
            for (Wish wish : wishes) {
                Volume made = volumes.record(handle, wish);
                stores.volumes().setGroup(handle, made.id(), group.id(), WireTime.now(clock));
            }
            UUID unused = work.operations()
                    .submit(
                            handle,
                            work.copy(),
                            new CopyGroup.Context(group.id(), request.id().value()),
                            Subject.of(request, "volume-group", group.id().toString(), "create"));
            return group;
        });
        work.operations().wake();
        return created;
    }

    private List<Wish> wishes(Handle handle, Owner owner, Group source, Group.Origin origin) {
        if (origin.snapshot().isPresent()) {
            return stores.snapshots().ofGroup(handle, origin.snapshot().get()).stream()
                    .map(member -> wish(owner, member))
                    .toList();
        }
        return stores.volumes().ofGroup(handle, source.id()).stream()
                .map(member -> wish(owner, member))
                .toList();
    }

    private static Wish wish(Owner owner, Snapshot member) {
        return new Wish(
                UUID.randomUUID(),
                owner,
                member.label().name().orElse(""),
                Optional.of(member.sizeGib()),
                member.type().map(UUID::toString),
                new Volume.Origin(Optional.of(member.id()), Optional.empty(), Optional.empty()));
    }

    private static Wish wish(Owner owner, Volume member) {
        return new Wish(
                UUID.randomUUID(),
                owner,
                member.name(),
                Optional.of(member.sizeGib()),
                member.type().map(UUID::toString),
                new Volume.Origin(Optional.empty(), Optional.of(member.id()), Optional.empty()));
    }
}
