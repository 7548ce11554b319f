package io.mullion.controller.volumes;

import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.volumes.VolumeFailure.Cause;
import io.mullion.controller.volumes.messages.Event;
import io.mullion.spi.flow.Flow;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Removes a volume with its snapshots. */
final class DeleteVolume implements OperationKind<DeleteVolume.Context> {
    private final VolumeRemoval removal;
    private final VolumeFailure failure;

    @Inject
    DeleteVolume(VolumeRemoval removal, VolumeFailure failure) {
        this.removal = removal;
        this.failure = failure;
    }

    /** What the step knows. */
    record Context(UUID volume, String requestId) {}

    @Override
    public String name() {
        return "delete-volume";
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
        failure.settle(
                context.volume(),
                VolumeStatus.DELETING,
                VolumeStatus.ERROR_DELETING,
                new Cause(Event.DELETE, context.requestId(), cause));
    }

    private final class Remove implements Step<Context> {
        @Override
        public String name() {
            return "remove";
        }

        @Override
        public Context run(Context context) {
            removal.remove(context.volume());
            return context;
        }

        @Override
        public void undo(Context context) {}
    }
}
