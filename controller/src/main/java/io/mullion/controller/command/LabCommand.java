package io.mullion.controller.command;

import io.mullion.controller.lab.Lab;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a lab until it is stopped. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        description = "Runs the service beside a simulated site; log on with the folder's openrc or clouds.yaml.")
@SuppressWarnings("NullAway.Init") // set by picocli
public final class LabCommand implements Callable<Integer> {
    @Option(names = "--dir", defaultValue = "lab", description = "Folder for its files (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(
            names = "--port",
            defaultValue = "5000",
            description = "Port of the APIs, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--clock",
            defaultValue = "faster:20",
            description = "Speed of the site's time: real, instant, faster:N (default: ${DEFAULT-VALUE}).")
    private String clock;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Lab lab = Lab.start(folder, port, clock);
        Stopping stopping = Stopping.of(lab);
        PrintWriter out = spec.commandLine().getOut();
        out.println("ready " + lab.account().authUrl());
        out.println("log on with: . " + folder.resolve("openrc"));
        out.flush();
        stopping.await();
        return 0;
    }
}
