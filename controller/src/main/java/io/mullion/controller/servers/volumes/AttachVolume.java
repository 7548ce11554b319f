package io.mullion.controller.servers.volumes;

import io.mullion.controller.operations.OperationKind;
import io.mullion.spi.flow.Flow;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Connects a volume to a server; whatever fails, the volume is available again. */
@Singleton
public final class AttachVolume implements OperationKind<AttachVolume.Context> {
    private final ServerDisks disks;

    @Inject
    AttachVolume(ServerDisks disks) {
        this.disks = disks;
    }

    /** Which volume to which server. */
    public record Context(UUID server, UUID volume) {}

    @Override
    public String name() {
        return "attach-volume";
    }

    @Override
    public Class<Context> contextType() {
        return Context.class;
    }

    @Override
    public Flow<Context> flow() {
        return new Flow<>(List.of(new Connect()));
    }

    @Override
    public void failed(Context context, Exception failure) {
        disks.forget(context.server, context.volume);
    }

    private final class Connect implements Step<Context> {
        @Override
        public String name() {
            return "connect";
        }

        @Override
        public Context run(Context context) {
            disks.connect(context.server, context.volume);
            return context;
        }

        @Override
        public void undo(Context context) {
            disks.disconnect(context.server, context.volume);
        }
    }
}
