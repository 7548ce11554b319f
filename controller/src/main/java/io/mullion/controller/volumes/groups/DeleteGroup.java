package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.VolumeRemoval;
import io.mullion.controller.volumes.VolumeStatus;
import io.mullion.controller.volumes.VolumeStore;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.quotas.Charge;
import io.mullion.controller.volumes.quotas.Quotas;
import io.mullion.spi.flow.Flow;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Removes a group with the volumes that are in it. */
final class DeleteGroup implements OperationKind<DeleteGroup.Context> {
    private final GroupStore store;
    private final VolumeStore volumes;
    private final VolumeRemoval removal;
    private final Quotas quotas;
    private final GroupFailure failure;
    private final Database database;
    private final Clock clock;

    @Inject
    DeleteGroup(
            GroupStore store,
            VolumeStore volumes,
            VolumeRemoval removal,
            Quotas quotas,
            GroupFailure failure,
            Database database,
            Clock clock) {
        this.store = store;
        this.volumes = volumes;
        this.removal = removal;
        this.quotas = quotas;
        this.failure = failure;
        this.database = database;
        this.clock = clock;
    }

    /** What the steps know. */
    record Context(UUID group, String requestId) {}

    @Override
    public String name() {
        return "delete-volume-group";
    }

    @Override
    public Class<Context> contextType() {
        return Context.class;
    }

    @Override
    public Flow<Context> flow() {
        return new Flow<>(List.of(new RemoveVolumes(), new Forget()));
    }

    @Override
    public void failed(Context context, Exception cause) {
        Instant now = WireTime.now(clock);
        database.useTransaction(handle -> store.find(handle, context.group()).ifPresent(group -> {
            for (Volume left : volumes.ofGroup(handle, group.id())) {
                boolean unused =
                        volumes.settle(handle, left.id(), VolumeStatus.DELETING, VolumeStatus.ERROR_DELETING, now);
            }
            if (store.move(handle, group.id(), List.of(GroupStatus.DELETING), GroupStatus.ERROR, now)) {
                failure.tell(handle, group.owner(), group.id(), context.requestId(), cause);
            }
        }));
    }

    private final class RemoveVolumes implements Step<Context> {
        @Override
        public String name() {
            return "remove-volumes";
        }

        @Override
        public Context run(Context context) {
            database.read(handle -> volumes.ofGroup(handle, context.group())).stream()
                    .filter(volume -> volume.status() == VolumeStatus.DELETING)
                    .forEach(volume -> removal.remove(volume.id()));
            return context;
        }

        @Override
        public void undo(Context context) {}
    }

    private final class Forget implements Step<Context> {
        @Override
        public String name() {
            return "forget";
        }

        @Override
        public Context run(Context context) {
            database.useTransaction(handle -> store.lock(handle, context.group())
                    .ifPresent(group -> {
                        if (store.delete(handle, group.id())) {
                            quotas.giveBack(handle, group.owner().projectId(), Charge.group());
                        }
                    }));
            return context;
        }

        @Override
        public void undo(Context context) {}
    }
}
