package io.mullion.controller.command;

import io.mullion.controller.configuration.Settings;
import io.mullion.controller.service.Service;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the service until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the service for the consoles and arrays of a configuration file.")
@SuppressWarnings("NullAway.Init") // set by picocli
public final class ServeCommand implements Callable<Integer> {
    @Option(names = "--config", required = true, description = "The configuration file.")
    private Path config;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Service service = Service.open(Settings.of(config), Clock.systemUTC());
        Stopping stopping = Stopping.of(service);
        service.start();
        spec.commandLine().getOut().println("ready " + service.uri() + "v3");
        spec.commandLine().getOut().flush();
        stopping.await();
        return 0;
    }
}
