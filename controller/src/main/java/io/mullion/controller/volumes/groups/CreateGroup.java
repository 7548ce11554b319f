package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.backends.BackendChoice;
import io.mullion.controller.volumes.types.VolumeType;
import io.mullion.controller.volumes.types.VolumeTypes;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.flow.Flow;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Finds a back end that all volume types of a new group can be on. */
final class CreateGroup implements OperationKind<CreateGroup.Context> {
    private final GroupStore store;
    private final GroupTypeStore groupTypes;
    private final VolumeTypes types;
    private final BackendChoice choice;
    private final GroupFailure failure;
    private final Database database;
    private final Clock clock;

    @Inject
    CreateGroup(
            GroupStore store,
            GroupTypeStore groupTypes,
            VolumeTypes types,
            BackendChoice choice,
            GroupFailure failure,
            Database database,
            Clock clock) {
        this.store = store;
        this.groupTypes = groupTypes;
        this.types = types;
        this.choice = choice;
        this.failure = failure;
        this.database = database;
        this.clock = clock;
    }

    /** What the steps know. */
    record Context(UUID group, String requestId) {}

    @Override
    public String name() {
        return "create-volume-group";
    }

    @Override
    public Class<Context> contextType() {
        return Context.class;
    }

    @Override
    public Flow<Context> flow() {
        return new Flow<>(List.of(new Place(), new Finish()));
    }

    @Override
    public void failed(Context context, Exception cause) {
        database.useTransaction(handle -> store.find(handle, context.group()).ifPresent(group -> {
            if (settle(handle, context, GroupStatus.ERROR)) {
                failure.tell(handle, group.owner(), group.id(), context.requestId(), cause);
            }
        }));
    }

    private boolean settle(Handle handle, Context context, GroupStatus to) {
        return store.move(handle, context.group(), List.of(GroupStatus.CREATING), to, WireTime.now(clock));
    }

    private final class Place implements Step<Context> {
        @Override
        public String name() {
            return "place";
        }

        @Override
        public Context run(Context context) {
            Group group = database.read(handle -> store.find(handle, context.group()))
                    .orElseThrow(() -> MullionException.notFound("Group " + context.group() + " could not be found."));
            List<VolumeType> wanted = database.read(handle -> group.types().stream()
                    .flatMap(id -> types.find(handle, id).stream())
                    .toList());
            boolean consistent = database.read(handle -> groupTypes.find(handle, group.groupType()))
                    .map(GroupType::consistent)
                    .orElse(false);
            String backend = choice.choose(wanted, consistent);
            database.useTransaction(handle -> store.setBackend(handle, group.id(), backend));
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
            boolean unused = database.inTransaction(handle -> settle(handle, context, GroupStatus.AVAILABLE));
            return context;
        }

        @Override
        public void undo(Context context) {}
    }
}
