package io.mullion.controller.volumes.snapshots;

import io.mullion.controller.operations.OperationKind;
import io.mullion.spi.flow.Flow;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Removes a snapshot. */
final class DeleteSnapshot implements OperationKind<DeleteSnapshot.Context> {
    private final SnapshotWork work;

    @Inject
    DeleteSnapshot(SnapshotWork work) {
        this.work = work;
    }

    /** What the steps know. */
    record Context(UUID snapshot, String requestId) {}

    @Override
    public String name() {
        return "delete-snapshot";
    }

    @Override
    public Class<Context> contextType() {
        return Context.class;
    }

    @Override
    public Flow<Context> flow() {
        return new Flow<>(List.of(new Remove()));
    }

    @Override
    public void failed(Context context, Exception cause) {
        work.notRemoved(context.snapshot(), context.requestId(), cause);
    }

    private final class Remove implements Step<Context> {
        @Override
        public String name() {
            return "remove";
        }

        @Override
        public Context run(Context context) {
            work.remove(context.snapshot());
            return context;
        }

        @Override
        public void undo(Context context) {}
    }
}
