package io.mullion.controller.service;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import io.mullion.controller.configuration.Settings;
import io.mullion.controller.database.Database;
import io.mullion.controller.database.DatabaseConfig;
import io.mullion.controller.events.EventIntake;
import io.mullion.controller.hosts.HostPublisher;
import io.mullion.controller.hosts.HostReporter;
import io.mullion.controller.http.ApiServer;
import io.mullion.controller.identity.bootstrap.IdentityBootstrap;
import io.mullion.controller.operations.OperationRunner;
import io.mullion.controller.scheduling.SchedulerFeed;
import io.mullion.spi.compute.ComputeDriver;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The running service: database, work, reports of hosts, events and APIs, started in this order and stopped in reverse. */
public final class Service implements AutoCloseable {
    private final Database database;
    private final Injector injector;

    private Service(Database database, Injector injector) {
        this.database = database;
        this.injector = injector;
    }

    /**
     * Reads the configuration and opens the database; nothing runs yet.
     *
     * @throws io.mullion.spi.error.MullionException {@code INVALID_CONFIGURATION} naming every key that is wrong
     */
    public static Service open(Settings settings, Clock clock) {
        DatabaseConfig databaseConfig = DatabaseConfig.from(settings);
        List<Module> modules = ServiceModules.from(settings, clock);
        FirstInstallation first = FirstInstallation.from(settings);
        settings.check();
        Database database = Database.open(databaseConfig);
        try {
            Injector injector = Guice.createInjector(Stage.PRODUCTION, ServiceModules.with(modules, database));
            first.make(injector.getInstance(IdentityBootstrap.class));
            return new Service(database, injector);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /** Starts everything; consoles and arrays need not answer. */
    public void start() {
        get(HostPublisher.class).subscribe(get(SchedulerFeed.class));
        get(OperationRunner.class).start();
        get(HostReporter.class).start();
        get(EventIntake.class).start();
        get(ApiServer.class).start();
    }

    /** Where the APIs are, with a slash at the end. */
    public URI uri() {
        return get(ApiServer.class).uri();
    }

    /** A part of the service, for commands that need more than the APIs give. */
    public <T> T get(Class<T> type) {
        return injector.getInstance(type);
    }

    /** Stops taking requests, leaves work as recorded, logs off from consoles. */
    @Override
    public void close() {
        get(ApiServer.class).close();
        get(EventIntake.class).close();
        get(HostReporter.class).close();
        get(OperationRunner.class).close();
        injector.getInstance(Key.get(new TypeLiteral<Set<ComputeDriver>>() {})).forEach(ComputeDriver::close);
        database.close();
    }
}
