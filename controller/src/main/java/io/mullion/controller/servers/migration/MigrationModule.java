package io.mullion.controller.servers.migration;

import com.google.inject.AbstractModule;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;
import io.mullion.controller.operations.OperationsModule;
import io.mullion.controller.servers.ServersModule;

/** Binds the moving of servers. */
public final class MigrationModule extends AbstractModule {
    @Override
    protected void configure() {
        for (Class<?> type : new Class<?>[] {
            Migrations.class,
            MigrationStore.class,
            MoveDemand.class,
            LiveMigrate.class,
            LiveMigrateAction.class,
            MigrateSteps.class,
            ChooseTarget.class,
            CheckMove.class,
            TargetExports.class,
            ExportToTarget.class,
            PrepareMove.class,
            MovePartition.class,
            LeaveSource.class,
            Arrival.class
        }) {
            bind(type);
        }
        for (Class<?> type : new Class<?>[] {MigrationsResource.class, ServerMigrationsResource.class}) {
            bind(type);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
        OperationsModule.kinds(binder()).addBinding().to(LiveMigrate.class);
        ServersModule.actions(binder()).addBinding().to(LiveMigrateAction.class);
    }
}
