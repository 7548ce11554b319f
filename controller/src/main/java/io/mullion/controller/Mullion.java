package io.mullion.controller;

import io.mullion.controller.command.AdminCommand;
import io.mullion.controller.command.DemoCommand;
import io.mullion.controller.command.LabCommand;
import io.mullion.controller.command.ServeCommand;
import io.mullion.controller.command.SiteCommand;
import io.mullion.spi.error.MullionException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** What can be started; each command is a class of its own. */
@Command(
        name = "mullion",
        mixinStandardHelpOptions = true,
        version = "Mullion 0.1",
        description = "A control plane for IBM Power servers that speaks OpenStack's APIs.",
        subcommands = {DemoCommand.class, LabCommand.class, ServeCommand.class, SiteCommand.class, AdminCommand.class})
public final class Mullion implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    /** Runs a command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commands().execute(arguments));
    }

    static CommandLine commands() {
        CommandLine commands = new CommandLine(new Mullion());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler((failure, line, parsed) -> {
            if (failure instanceof MullionException known) {
                line.getErr().println("mullion: " + known.getMessage());
            } else {
                LoggerFactory.getLogger(Mullion.class).error("unexpected failure", failure);
                line.getErr().println("mullion: unexpected failure, see the log: " + failure);
            }
            return ExitCode.SOFTWARE;
        });
        return commands;
    }

    /** Without a command: says which there are. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
