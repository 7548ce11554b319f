package io.mullion.controller.servers.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.servers.ServerVolume;
import io.mullion.controller.volumes.attachments.Attachments;
import io.mullion.spi.flow.Flow;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Disconnects a volume from a server; if that fails, the server has it as before. */
@Singleton
public final class DetachVolume implements OperationKind<DetachVolume.Context> {
    private final ServerDisks disks;
    private final Attachments attachments;
    private final Database database;

    @Inject
    DetachVolume(ServerDisks disks, Attachments attachments, Database database) {
        this.disks = disks;
        this.attachments = attachments;
        this.database = database;
    }

    /** Which volume from which server. */
    public record Context(UUID server, UUID volume) {}

    @Override
    public String name() {
        return "detach-volume";
    }

    @Override
    public Class<Context> contextType() {
        return Context.class;
    }

    @Override
    public Flow<Context> flow() {
        return new Flow<>(List.of(new Disconnect(), new Forget()));
    }

    @Override
    public void failed(Context context, Exception failure) {
        disks.find(context.server, context.volume)
                .flatMap(ServerVolume::attachment)
                .ifPresent(id -> database.useTransaction(handle -> attachments.rollBackDetach(handle, id)));
    }

    private final class Disconnect implements Step<Context> {
        @Override
        public String name() {
            return "disconnect";
        }

        @Override
        public Context run(Context context) {
            disks.disconnect(context.server, context.volume);
            return context;
        }

        @Override
        public void undo(Context context) {
            disks.connect(context.server, context.volume);
        }
    }

    private final class Forget implements Step<Context> {
        @Override
        public String name() {
            return "forget";
        }

        @Override
        public Context run(Context context) {
            disks.forget(context.server, context.volume);
            return context;
        }

        @Override
        public void undo(Context context) {
            // nothing stands between the volume and its next user
        }
    }
}
