package io.mullion.controller.volumes.snapshots;

import io.mullion.controller.operations.OperationKind;
import io.mullion.spi.flow.Flow;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Makes a snapshot. */
final class CreateSnapshot implements OperationKind<CreateSnapshot.Context> {
    private final SnapshotWork work;

    @Inject
    CreateSnapshot(SnapshotWork work) {
        this.work = work;
    }

    /** What the steps know. */
    record Context(UUID snapshot, String requestId) {}

    @Override
    public String name() {
        return "create-snapshot";
    }

    @Override
    public Class<Context> contextType() {
        return Context.class;
    }

    @Override
    public Flow<Context> flow() {
        return new Flow<>(List.of(new Make(), new Finish()));
    }

    @Override
    public void failed(Context context, Exception cause) {
        work.notMade(context.snapshot(), context.requestId(), cause);
    }

    private final class Make implements Step<Context> {
        @Override
        public String name() {
            return "make";
        }

        @Override
        public Context run(Context context) {
            work.make(context.snapshot());
            return context;
        }

        @Override
        public void undo(Context context) {
            work.unmake(context.snapshot());
        }
    }

    private final class Finish implements Step<Context> {
        @Override
        public String name() {
            return "finish";
        }

        @Override
        public Context run(Context context) {
            work.finish(context.snapshot());
            return context;
        }

        @Override
        public void undo(Context context) {}
    }
}
