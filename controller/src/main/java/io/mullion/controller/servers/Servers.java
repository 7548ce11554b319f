package io.mullion.controller.servers;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.operations.Operations;
import io.mullion.controller.operations.Subject;
import io.mullion.controller.placement.ClaimStore;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Servers for the rest of the service. Reading for a caller hides what is not theirs; writing goes through
 * {@link ServerLifecycle} under a row lock, so that two writers can never both succeed.
 */
@Singleton
public final class Servers {
    private final Database database;
    private final ServerStore store;
    private final Operations operations;
    private final Policy policy;
    private final ClaimStore claims;
    private final Clock clock;

    @Inject
    Servers(
            Database database,
            ServerStore store,
            Operations operations,
            Policy policy,
            ClaimStore claims,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.operations = operations;
        this.policy = policy;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * A server that the caller may see and do something with.
     *
     * @param rule name of the policy rule
     * @throws MullionException {@code NOT_FOUND} if there is none or it is not theirs, {@code FORBIDDEN} by the rule
     */
    public Server require(ApiRequest request, String id, String rule) {
        Server server = requireEvenDeleted(request, id, rule);
        if (server.state().vm() == VmState.DELETED) {
            throw absent(id);
        }
        return server;
    }

    /** As {@link #require}, for what is still told of a server that is gone. */
    public Server requireEvenDeleted(ApiRequest request, String id, String rule) {
        Server server = parse(id)
                .flatMap(this::find)
                .filter(found -> visible(request, found))
                .orElseThrow(() -> absent(id));
        policy.require(
                request.caller(),
                rule,
                Map.of(
                        "project_id", server.owner().project(),
                        "user_id", server.owner().user()));
        return server;
    }

    /** Demands that a caller may list servers. */
    void requireMayList(ApiRequest request, String rule) {
        policy.require(request.caller(), rule);
    }

    /** A server, whoever owns it; deleted ones too. */
    public Optional<Server> find(UUID id) {
        return database.read(handle -> store.find(handle, id));
    }

    /** A server that must be there, locked until the end of the transaction. */
    public Server lock(Handle handle, UUID id) {
        return store.lock(handle, id).orElseThrow(() -> absent(id.toString()));
    }

    /** A server that must be there. @throws MullionException {@code NOT_FOUND} */
    public Server get(UUID id) {
        return find(id).orElseThrow(() -> absent(id.toString()));
    }

    /**
     * Begins work on a server: state, operation and whatever else belongs to it are one transaction.
     *
     * @param action what is to be done; refused in the wrong state
     * @param task shown while it is done
     * @throws MullionException {@code STATE_CONFLICT} in the wrong state, or if the owner locked it
     */
    public <C> void begin(
            ApiRequest request, Server seen, ServerAction action, TaskState task, OperationKind<C> kind, C context) {
        begin(request, seen, action, task, kind, context, handle -> {});
    }

    /** As above, with what else belongs to it, done in the same transaction. */
    public <C> void begin(
            ApiRequest request,
            Server seen,
            ServerAction action,
            TaskState task,
            OperationKind<C> kind,
            C context,
            Consumer<Handle> also) {
        database.useTransaction(handle -> {
            Server server = store.lock(handle, seen.id())
                    .orElseThrow(() -> absent(seen.id().toString()));
            requireUnlocked(request, server);
            action.requireOn(server);
            change(handle, server, new ServerEvent.Begun(task), Optional.empty());
            also.accept(handle);
            operations.submit(handle, kind, context, subject(request, server, action.recorded()));
        });
        operations.wake();
    }

    /**
     * Begins work that does not show in the server's own state, such as connecting a volume.
     *
     * @param also what belongs to it, done in the same transaction
     * @return what {@code also} returned
     * @throws MullionException {@code STATE_CONFLICT} in the wrong state, or if the owner locked it
     */
    public <C, T> T alongside(
            ApiRequest request,
            Server seen,
            ServerAction action,
            OperationKind<C> kind,
            C context,
            Function<Handle, T> also) {
        T result = database.inTransaction(handle -> {
            Server server = store.lock(handle, seen.id())
                    .orElseThrow(() -> absent(seen.id().toString()));
            requireUnlocked(request, server);
            action.requireOn(server);
            T made = also.apply(handle);
            operations.submit(handle, kind, context, subject(request, server, action.recorded()));
            return made;
        });
        operations.wake();
        return result;
    }

    /** Adds a server and the work that makes it; call {@link #wakeWork()} after the commit. */
    public <C> void add(
            Handle handle, ApiRequest request, Server server, Set<String> tags, OperationKind<C> kind, C context) {
        store.insert(handle, server);
        store.tags(handle, server.id(), tags);
        operations.submit(handle, kind, context, subject(request, server, "create"));
    }

    /** Lets work that was handed in begin. */
    public void wakeWork() {
        operations.wake();
    }

    /** As {@link #begin} without a server action's table: for removing, which may begin at any time. */
    public <C> void beginRemoval(ApiRequest request, Server seen, OperationKind<C> kind, C context) {
        database.useTransaction(handle -> {
            Server server = store.lock(handle, seen.id())
                    .orElseThrow(() -> absent(seen.id().toString()));
            requireUnlocked(request, server);
            Optional<ServerState> next =
                    ServerLifecycle.next(server.state(), new ServerEvent.Begun(TaskState.DELETING));
            if (next.isPresent()) {
                change(handle, server, new ServerEvent.Begun(TaskState.DELETING), server.fault());
                operations.submit(handle, kind, context, subject(request, server, "delete"));
            }
        });
        operations.wake();
    }

    /**
     * Something happened to a server.
     *
     * @throws MullionException {@code STATE_CONFLICT} if it cannot happen in the state the server is in
     */
    public Server apply(UUID id, ServerEvent event) {
        return apply(id, event, Optional.empty());
    }

    /** As {@link #apply(UUID, ServerEvent)}, with the reason of a failure. */
    public Server apply(UUID id, ServerEvent event, Optional<Server.Fault> fault) {
        return database.inTransaction(handle -> {
            Server server = store.lock(handle, id).orElseThrow(() -> absent(id.toString()));
            change(handle, server, event, fault);
            return store.find(handle, id).orElseThrow();
        });
    }

    /** As {@link #apply(UUID, ServerEvent)} in the caller's transaction. */
    public void apply(Handle handle, UUID id, ServerEvent event) {
        Server server = store.lock(handle, id).orElseThrow(() -> absent(id.toString()));
        change(handle, server, event, Optional.empty());
    }

    /** The server that a partition belongs to, if it is one of ours. */
    public Optional<Server> onPartition(String partition) {
        return database.read(handle -> store.onPartition(handle, partition));
    }

    /** Servers on a host. */
    public List<Server> onHost(String host) {
        return database.read(handle -> store.onHost(handle, host));
    }

    /** A server was moved from outside: its claim goes with it. */
    public void moved(UUID id, String from, String to) {
        database.useTransaction(handle -> {
            Server server = lock(handle, id);
            store.place(handle, id, Optional.of(to), server.placed().partition());
            claims.follow(handle, id, from, to);
        });
    }

    /** Where a server is, as far as it is known. */
    public void place(UUID id, Optional<String> host, Optional<String> partition) {
        database.useTransaction(handle -> store.place(handle, id, host, partition));
    }

    /** Under which addresses a server reaches its volumes. */
    public void storage(UUID id, StorageAccess access) {
        database.useTransaction(handle -> store.storage(handle, id, Optional.of(access)));
    }

    /** The addresses are not used any more: its partition is gone. */
    public void forgetStorage(UUID id) {
        database.useTransaction(handle -> store.storage(handle, id, Optional.empty()));
    }

    /** How far the work on a server is, 0 to 100. */
    public void progress(UUID id, int percent) {
        database.useTransaction(handle -> store.progress(handle, id, percent));
    }

    /** A failure as a server shows it. */
    public Server.Fault fault(Exception failure) {
        boolean known = failure instanceof MullionException;
        ErrorCode code = failure instanceof MullionException ours ? ours.code() : ErrorCode.INTERNAL;
        String message = known && code != ErrorCode.INTERNAL
                ? String.valueOf(failure.getMessage())
                : "Unexpected error; the log has it under this server's id.";
        return new Server.Fault(500, message, code + ": " + failure, clock.instant());
    }

    /** Whether the caller may see servers of all projects and where they are. */
    public boolean isAdmin(ApiRequest request) {
        return policy.allows(request.caller(), "os_compute_api:os-extended-server-attributes", Map.of());
    }

    private void change(Handle handle, Server server, ServerEvent event, Optional<Server.Fault> fault) {
        ServerState next = ServerLifecycle.next(server.state(), event)
                .orElseThrow(() -> MullionException.stateConflict("Instance " + server.id() + " is in vm_state "
                        + server.state().vm().word()
                        + server.state()
                                .task()
                                .map(task -> " and task_state " + task.word())
                                .orElse("")));
        if (!store.change(handle, server, next, fault, clock.instant())) {
            throw new MullionException(ErrorCode.CONCURRENT_CHANGE, "Instance " + server.id() + " changed meanwhile.");
        }
    }

    private void requireUnlocked(ApiRequest request, Server server) {
        if (server.lock().locked()
                && !policy.allows(request.caller(), "os_compute_api:os-lock-server:unlock:unlock_override", Map.of())) {
            throw MullionException.stateConflict("Instance " + server.id() + " is locked");
        }
    }

    private boolean visible(ApiRequest request, Server server) {
        return request.caller()
                        .project()
                        .map(project -> project.id().equals(server.owner().project()))
                        .orElse(false)
                || isAdmin(request);
    }

    private static Subject subject(ApiRequest request, Server server, String action) {
        return Subject.of(request, "server", server.id().toString(), action);
    }

    static MullionException absent(String id) {
        return MullionException.notFound("Instance " + id + " could not be found.");
    }

    private static Optional<UUID> parse(String id) {
        try {
            return id.length() == 36 ? Optional.of(UUID.fromString(id)) : Optional.empty();
        } catch (IllegalArgumentException ignored) {
            return Optional.empty();
        }
    }
}
