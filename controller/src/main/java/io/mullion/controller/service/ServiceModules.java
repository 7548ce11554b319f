package io.mullion.controller.service;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import io.mullion.cinder.svc.SvcModule;
import io.mullion.cinder.time.Pauses;
import io.mullion.controller.computequotas.ComputeQuotasConfig;
import io.mullion.controller.computequotas.ComputeQuotasModule;
import io.mullion.controller.configuration.Settings;
import io.mullion.controller.database.Database;
import io.mullion.controller.database.DatabaseModule;
import io.mullion.controller.events.EventsModule;
import io.mullion.controller.flavors.FlavorsConfig;
import io.mullion.controller.flavors.FlavorsModule;
import io.mullion.controller.hosts.HostsConfig;
import io.mullion.controller.hosts.HostsModule;
import io.mullion.controller.http.HttpConfig;
import io.mullion.controller.http.HttpModule;
import io.mullion.controller.identity.IdentityModule;
import io.mullion.controller.images.ImagesConfig;
import io.mullion.controller.images.ImagesModule;
import io.mullion.controller.keypairs.KeypairsModule;
import io.mullion.controller.networks.NetworksConfig;
import io.mullion.controller.networks.NetworksModule;
import io.mullion.controller.operations.OperationsConfig;
import io.mullion.controller.operations.OperationsModule;
import io.mullion.controller.scheduling.SchedulingModule;
import io.mullion.controller.servergroups.ServerGroupsModule;
import io.mullion.controller.servers.ServersModule;
import io.mullion.controller.servers.actions.InstanceActionsModule;
import io.mullion.controller.servers.create.CreateServerModule;
import io.mullion.controller.servers.delete.DeleteServerModule;
import io.mullion.controller.servers.migration.MigrationModule;
import io.mullion.controller.servers.power.PowerModule;
import io.mullion.controller.servers.volumes.ServerVolumesModule;
import io.mullion.controller.servers.volumes.StorageConfig;
import io.mullion.controller.volumes.ImageDisksModule;
import io.mullion.controller.volumes.VolumesModule;
import io.mullion.controller.volumes.backends.BackendConfig;
import io.mullion.nova.PowerVmComputeModule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The table of contents: every module of the service with the part of the configuration that it reads. */
final class ServiceModules {
    private ServiceModules() {}

    static List<Module> from(Settings settings, Clock clock) {
        return List.of(
                new Surroundings(clock),
                new HttpModule(HttpConfig.from(settings)),
                new OperationsModule(OperationsConfig.from(settings)),
                IdentityModule.from(settings),
                new FlavorsModule(FlavorsConfig.from(settings)),
                new ImagesModule(ImagesConfig.from(settings)),
                new ComputeQuotasModule(ComputeQuotasConfig.from(settings)),
                new ServerGroupsModule(),
                new KeypairsModule(),
                new NetworksModule(NetworksConfig.from(settings)),
                new HostsModule(HostsConfig.from(settings)),
                new SchedulingModule(SchedulerSettings.from(settings)),
                VolumesModule.from(settings),
                new ImageDisksModule(),
                new ServersModule(),
                new CreateServerModule(),
                new DeleteServerModule(),
                new PowerModule(),
                new MigrationModule(),
                new InstanceActionsModule(),
                new ServerVolumesModule(StorageConfig.from(settings)),
                new EventsModule(),
                new PowerVmComputeModule(ComputeSettings.from(settings)),
                new SvcModule(ArraySettings.svc(settings, BackendConfig.from(settings))));
    }

    static List<Module> with(List<Module> modules, Database database) {
        List<Module> all = new ArrayList<>(modules);
        all.add(new DatabaseModule(database));
        return all;
    }

    /** What every part takes from outside. */
    private static final class Surroundings extends AbstractModule {
        private final Clock clock;

        Surroundings(Clock clock) {
            this.clock = clock;
        }

        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            bind(Clock.class).toInstance(clock);
            bind(Pauses.class).toInstance(Pauses.real());
        }
    }
}
