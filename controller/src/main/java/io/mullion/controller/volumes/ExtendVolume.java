package io.mullion.controller.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.volumes.VolumeFailure.Cause;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.attachments.AttachStatus;
import io.mullion.controller.volumes.backends.VolumeBackends;
import io.mullion.controller.volumes.messages.Event;
import io.mullion.controller.volumes.quotas.Charge;
import io.mullion.controller.volumes.quotas.Quotas;
import io.mullion.spi.flow.Flow;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Makes a volume larger. */
final class ExtendVolume implements OperationKind<ExtendVolume.Context> {
    private final VolumeStore store;
    private final VolumeBackends backends;
    private final Quotas quotas;
    private final VolumeFailure failure;
    private final Database database;
    private final Clock clock;

    @Inject
    ExtendVolume(
            VolumeStore store,
            VolumeBackends backends,
            Quotas quotas,
            VolumeFailure failure,
            Database database,
            Clock clock) {
        this.store = store;
        this.backends = backends;
        this.quotas = quotas;
        this.failure = failure;
        this.database = database;
        this.clock = clock;
    }

    /** What the steps know. */
    record Context(UUID volume, String requestId, int gib) {}

    @Override
    public String name() {
        return "extend-volume";
    }

    @Override
    public Class<Context> contextType() {
        return Context.class;
    }

    @Override
    public Flow<Context> flow() {
        return new Flow<>(List.of(new Extend(), new Finish()));
    }

    @Override
    public void failed(Context context, Exception cause) {
        database.useTransaction(handle -> store.lock(handle, context.volume()).ifPresent(volume -> {
            if (settle(handle, volume, VolumeStatus.ERROR_EXTENDING)) {
                quotas.release(handle, volume.owner().projectId(), growth(volume, context));
                failure.tell(handle, volume, new Cause(Event.EXTEND, context.requestId(), cause));
            }
        }));
    }

    private boolean settle(Handle handle, Volume volume, VolumeStatus to) {
        return store.settle(handle, volume.id(), VolumeStatus.EXTENDING, to, WireTime.now(clock));
    }

    private static Charge growth(Volume volume, Context context) {
        return Charge.growth(volume.type(), (long) context.gib() - volume.sizeGib());
    }

    private final class Extend implements Step<Context> {
        @Override
        public String name() {
            return "extend";
        }

        @Override
        public Context run(Context context) {
            Volume volume = database.read(handle -> store.find(handle, context.volume()))
                    .orElseThrow(() -> Volumes.absent(context.volume().toString()));
            backends.driver(volume.place().backend().orElseThrow())
                    .extend(volume.handle().orElseThrow(), context.gib());
            return context;
        }

        @Override
        public void undo(Context context) {}
    }

    private final class Finish implements Step<Context> {
        @Override
        public String name() {
            return "finish";
        }

        @Override
        public Context run(Context context) {
            database.useTransaction(handle -> store.lock(handle, context.volume())
                    .ifPresent(volume -> {
                        boolean attached = volume.state().attachStatus() == AttachStatus.ATTACHED;
                        if (settle(handle, volume, attached ? VolumeStatus.IN_USE : VolumeStatus.AVAILABLE)) {
                            quotas.commit(handle, volume.owner().projectId(), growth(volume, context));
                            store.setSize(handle, volume.id(), context.gib(), WireTime.now(clock));
                        }
                    }));
            return context;
        }

        @Override
        public void undo(Context context) {}
    }
}
