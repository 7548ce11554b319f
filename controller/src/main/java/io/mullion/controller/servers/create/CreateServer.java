package io.mullion.controller.servers.create;

import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerEvent;
import io.mullion.controller.servers.Servers;
import io.mullion.controller.servers.TaskState;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.flow.Flow;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * From an accepted request to a running partition. When a host fails, everything is undone and another one is tried,
 * {@value #ATTEMPTS} in all, as nova does ({@code reference/scheduler-flow.md}).
 */
@Singleton
public final class CreateServer implements OperationKind<CreateContext> {
    static final int ATTEMPTS = 3;

    private final Servers servers;
    private final CreateSteps steps;
    private final DiskProvision disks;

    @Inject
    CreateServer(Servers servers, CreateSteps steps, DiskProvision disks) {
        this.servers = servers;
        this.steps = steps;
        this.disks = disks;
    }

    @Override
    public String name() {
        return "create-server";
    }

    @Override
    public Class<CreateContext> contextType() {
        return CreateContext.class;
    }

    @Override
    public Flow<CreateContext> flow() {
        return new Flow<>(steps.inOrder());
    }

    @Override
    public Optional<CreateContext> retry(CreateContext context, Exception failure, int attempt) {
        boolean again = attempt < ATTEMPTS
                && context.host().isPresent()
                && context.only().isEmpty()
                && failure instanceof MullionException ours
                && ours.code().kind() == ErrorCode.Kind.BACKEND
                && !removing(context);
        return again
                ? context.host().map(host -> context.without(host, String.valueOf(failure.getMessage())))
                : Optional.empty();
    }

    @Override
    public void failed(CreateContext context, Exception failure) {
        if (!removing(context)) {
            servers.apply(context.server(), new ServerEvent.Failed(), Optional.of(servers.fault(failure)));
        }
        disks.remove(context.server(), context.disks());
    }

    private boolean removing(CreateContext context) {
        return servers.find(context.server())
                .flatMap((Server server) -> server.state().task())
                .filter(TaskState.DELETING::equals)
                .isPresent();
    }
}
