package io.mullion.controller.command;

import io.mullion.controller.lab.SiteTool;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs the simulated site alone: consoles, frames and an array over HTTP, for a service in another process. */
@Command(
        name = "site",
        description = "Runs the simulated site. Options: --dir DIR, --port N, --site FILE, --frames N, --partitions N,"
                + " --seed N, --clock real|instant|faster:N.")
@SuppressWarnings("NullAway.Init") // set by picocli
public final class SiteCommand implements Callable<Integer> {
    @Unmatched
    private List<String> arguments;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return SiteTool.find()
                .run(spec.commandLine().getOut(), spec.commandLine().getErr(), arguments.toArray(String[]::new));
    }
}
