package io.mullion.controller.volumes.groups;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;
import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.operations.OperationsModule;
import java.util.List;

/** Binds groups. */
public final class GroupsModule extends AbstractModule {
    private static final List<Class<?>> SERVICES = List.of(
            GroupMembership.class,
            GroupFailure.class,
            GroupWishes.class,
            GroupUpdates.class,
            GroupLists.class,
            Groups.class,
            Groups.Stores.class,
            Groups.Work.class,
            GroupSnapshots.class,
            GroupSnapshots.Work.class,
            GroupSnapshotWork.class,
            GroupSnapshotWork.Stores.class,
            GroupCopies.class,
            GroupCopies.Work.class,
            GroupCopyCalls.class,
            GenericGroups.class,
            GroupTypes.class);
    private static final List<Class<?>> RESOURCES = List.of(
            ConsistencyGroupsResource.class,
            CgsnapshotsResource.class,
            ConsistencyGroupCopyResource.class,
            GroupCopyResource.class,
            GroupsResource.class,
            GroupActionsResource.class,
            GroupSnapshotsResource.class,
            GroupTypesResource.class,
            GroupSpecsResource.class);

    @Override
    protected void configure() {
        bind(GroupStore.class).toInstance(new GroupStore());
        bind(GroupSnapshotStore.class).toInstance(new GroupSnapshotStore());
        bind(GroupTypeStore.class).toInstance(new GroupTypeStore());
        SERVICES.forEach(type -> bind(type).in(Singleton.class));
        Multibinder<OperationKind<?>> kinds = OperationsModule.kinds(binder());
        for (Class<? extends OperationKind<?>> kind : List.of(
                CreateGroup.class,
                CopyGroup.class,
                DeleteGroup.class,
                CreateGroupSnapshot.class,
                DeleteGroupSnapshot.class)) {
            bind(kind).in(Singleton.class);
            kinds.addBinding().to(kind);
        }
        Multibinder<Endpoint> endpoints = HttpModule.endpoints(binder());
        for (Class<?> resource : RESOURCES) {
            bind(resource).in(Singleton.class);
            endpoints.addBinding().toInstance(new Endpoint(resource));
        }
    }
}
