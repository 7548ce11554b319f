package io.mullion.controller.volumes.groups;

import io.mullion.controller.operations.OperationKind;
import io.mullion.spi.flow.Flow;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Removes a group snapshot with all its members. */
final class DeleteGroupSnapshot implements OperationKind<DeleteGroupSnapshot.Context> {
    private final GroupSnapshotWork work;

    @Inject
    DeleteGroupSnapshot(GroupSnapshotWork work) {
        this.work = work;
    }

    /** What the step knows. */
    record Context(UUID snapshot, String requestId) {}

    @Override
    public String name() {
        return "delete-group-snapshot";
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
