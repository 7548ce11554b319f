package io.mullion.controller.servers.delete;

import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.servers.ServerEvent;
import io.mullion.controller.servers.Servers;
import io.mullion.spi.flow.Flow;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Removes a server. Each step finds gone what a former run took away; nothing is undone, since removing again goes on where
 * this attempt ended.
 */
@Singleton
public final class DeleteServer implements OperationKind<DeleteServer.Context> {
    private final Servers servers;
    private final RemoveServer remove;

    @Inject
    DeleteServer(Servers servers, RemoveServer remove) {
        this.servers = servers;
        this.remove = remove;
    }

    /** Which server. */
    public record Context(UUID server) {}

    @Override
    public String name() {
        return "delete-server";
    }

    @Override
    public Class<Context> contextType() {
        return Context.class;
    }

    @Override
    public Flow<Context> flow() {
        return new Flow<>(List.of(
                new Part("switch-off", remove::switchOff),
                new Part("disconnect-volumes", remove::disconnectVolumes),
                new Part("remove-partition", remove::removePartition),
                new Part("release-volumes", remove::releaseVolumes),
                new Part("release-ports", remove::releasePorts),
                new Part("settle", remove::settle)));
    }

    @Override
    public void failed(Context context, Exception failure) {
        servers.apply(context.server, new ServerEvent.Failed(), Optional.of(servers.fault(failure)));
    }

    private record Part(String name, Consumer<UUID> work) implements Step<Context> {
        @Override
        public Context run(Context context) {
            work.accept(context.server());
            return context;
        }

        @Override
        public void undo(Context context) {
            // removing again goes on from here
        }
    }
}
