package io.mullion.controller.volumes.snapshots;

import com.google.inject.AbstractModule;

/** Binds snapshots. */
public final class SnapshotsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(SnapshotStore.class).toInstance(new SnapshotStore());
    }
}
