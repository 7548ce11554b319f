package io.mullion.controller.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.operations.Operations;
import io.mullion.controller.operations.Subject;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** What volume calls do: one transaction that checks, changes the status and hands the work in. */
final class VolumeCalls {
    private final Volumes volumes;
    private final VolumeStore store;
    private final VolumeListStore lists;
    private final VolumeAccess access;
    private final Work work;
    private final Database database;
    private final Clock clock;

    @Inject
    VolumeCalls(
            Volumes volumes,
            VolumeStore store,
            VolumeListStore lists,
            VolumeAccess access,
            Work work,
            Database database,
            Clock clock) {
        this.volumes = volumes;
        this.store = store;
        this.lists = lists;
        this.access = access;
        this.work = work;
        this.database = database;
        this.clock = clock;
    }

    /** Where work is handed in, and its kinds. */
    record Work(Operations operations, CreateVolume create, DeleteVolume delete) {
        @Inject
        Work {}
    }

    /** Records a volume and hands its making in. */
    VolumeDetails create(ApiRequest request, BiFunction<Handle, ApiRequest, NewVolume> reader) {
        VolumeDetails created = database.inTransaction(handle -> {
            NewVolume wish = reader.apply(handle, request);
            Volume volume = volumes.record(handle, wish, access.admin(request.caller()));
            boolean bound =
                    !wish.origin().equals(Volume.Origin.NONE) || wish.group().isPresent();
            submit(
                    handle,
                    work.create(),
                    new CreateVolume.Context(
                            volume.id(), request.id().value(), bound, Optional.empty(), List.of(), Optional.empty()),
                    Subject.of(request, "volume", volume.id().toString(), "create"));
            return lists.find(handle, volume.id()).orElseThrow();
        });
        work.operations().wake();
        return created;
    }

    /** Hands a removal in. */
    void delete(ApiRequest request, String id, VolumeChange change) {
        database.useTransaction(handle -> {
            Volume volume = volumes.visible(handle, request.caller(), id);
            VolumeChange fitting = volume.status() == VolumeStatus.ERROR_MANAGING ? VolumeChange.FORGET : change;
            begin(handle, volume, fitting);
            submit(
                    handle,
                    work.delete(),
                    new DeleteVolume.Context(volume.id(), request.id().value()),
                    Subject.of(request, "volume", volume.id().toString(), "delete"));
        });
        work.operations().wake();
    }

    /** Begins a change. @throws MullionException {@code STATE_CONFLICT} in Cinder's words where it may not be begun */
    void begin(Handle handle, Volume volume, VolumeChange change) {
        if (!store.change(handle, volume.id(), change, WireTime.now(clock))) {
            throw MullionException.stateConflict(Refusals.of(change));
        }
    }

    private <C> void submit(Handle handle, OperationKind<C> kind, C context, Subject subject) {
        UUID unused = work.operations().submit(handle, kind, context, subject);
    }
}
