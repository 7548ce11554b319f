package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.volumes.BootVolumes;
import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.VolumeStatus;
import io.mullion.controller.volumes.VolumeStore;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.spi.flow.Flow;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes the volumes of a group that is a copy of another group or of a group snapshot. */
final class CopyGroup implements OperationKind<CopyGroup.Context> {
    private final GroupStore store;
    private final VolumeStore volumes;
    private final BootVolumes making;
    private final GroupFailure failure;
    private final Database database;
    private final Clock clock;

    @Inject
    CopyGroup(
            GroupStore store,
            VolumeStore volumes,
            BootVolumes making,
            GroupFailure failure,
            Database database,
            Clock clock) {
        this.store = store;
        this.volumes = volumes;
        this.making = making;
        this.failure = failure;
        this.database = database;
        this.clock = clock;
    }

    /** What the steps know. */
    record Context(UUID group, String requestId) {}

    @Override
    public String name() {
        return "copy-volume-group";
    }

    @Override
    public Class<Context> contextType() {
        return Context.class;
    }

    @Override
    public Flow<Context> flow() {
        return new Flow<>(List.of(new Copy(), new Finish()));
    }

    @Override
    public void failed(Context context, Exception cause) {
        Instant now = WireTime.now(clock);
        database.useTransaction(handle -> store.find(handle, context.group()).ifPresent(group -> {
            for (Volume volume : volumes.ofGroup(handle, group.id())) {
                boolean unused = volumes.settle(handle, volume.id(), VolumeStatus.CREATING, VolumeStatus.ERROR, now);
            }
            if (store.move(handle, group.id(), List.of(GroupStatus.CREATING), GroupStatus.ERROR, now)) {
                failure.tell(handle, group.owner(), group.id(), context.requestId(), cause);
            }
        }));
    }

    private List<Volume> members(Context context) {
        return database.read(handle -> volumes.ofGroup(handle, context.group()));
    }

    private final class Copy implements Step<Context> {
        @Override
        public String name() {
            return "copy";
        }

        @Override
        public Context run(Context context) {
            for (Volume volume : members(context)) {
                Volume unused = making.make(volume.id());
            }
            return context;
        }

        @Override
        public void undo(Context context) {
            members(context).forEach(volume -> making.unmake(volume.id()));
        }
    }

    private final class Finish implements Step<Context> {
        @Override
        public String name() {
            return "finish";
        }

        @Override
        public Context run(Context context) {
            boolean unused = database.inTransaction(handle -> store.move(
                    handle,
                    context.group(),
                    List.of(GroupStatus.CREATING),
                    GroupStatus.AVAILABLE,
                    WireTime.now(clock)));
            return context;
        }

        @Override
        public void undo(Context context) {}
    }
}
