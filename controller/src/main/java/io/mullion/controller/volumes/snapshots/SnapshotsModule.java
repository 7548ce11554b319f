package io.mullion.controller.volumes.snapshots;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;
import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.operations.OperationsModule;
import java.util.List;

/** Binds snapshots. */
public final class SnapshotsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(SnapshotStore.class).toInstance(new SnapshotStore());
        bind(SnapshotWork.class).in(Singleton.class);
        bind(SnapshotCalls.class).in(Singleton.class);
        bind(SnapshotCalls.Work.class).in(Singleton.class);
        Multibinder<OperationKind<?>> kinds = OperationsModule.kinds(binder());
        for (Class<? extends OperationKind<?>> kind : List.of(CreateSnapshot.class, DeleteSnapshot.class)) {
            bind(kind).in(Singleton.class);
            kinds.addBinding().to(kind);
        }
        Multibinder<Endpoint> endpoints = HttpModule.endpoints(binder());
        for (Class<?> resource : List.of(
                SnapshotListResource.class,
                SnapshotsResource.class,
                SnapshotActionsResource.class,
                SnapshotMetadataResource.class)) {
            bind(resource).in(Singleton.class);
            endpoints.addBinding().toInstance(new Endpoint(resource));
        }
    }
}
