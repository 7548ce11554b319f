package io.mullion.controller.command;

import io.mullion.controller.configuration.Settings;
import io.mullion.controller.database.Database;
import io.mullion.controller.database.DatabaseConfig;
import io.mullion.controller.scheduling.PlacementRecord;
import io.mullion.controller.scheduling.PlacementRecords;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an administrator asks of the database itself. */
@Command(
        name = "admin",
        mixinStandardHelpOptions = true,
        description = "Questions of an administrator.",
        subcommands = AdminCommand.Explain.class)
@SuppressWarnings("NullAway.Init") // set by picocli
public final class AdminCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Why a server is on its host, or on none. */
    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            description = "Tells why a server was placed where it is, or nowhere: every host and what it lacked.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    static final class Explain implements Callable<Integer> {
        @Option(names = "--config", required = true, description = "The configuration file.")
        private Path config;

        @Parameters(paramLabel = "SERVER", description = "Id of the server.")
        private UUID server;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            List<PlacementRecord> records;
            try (Database database = Database.open(DatabaseConfig.from(Settings.of(config)))) {
                records = PlacementRecords.of(database, server);
            }
            if (records.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("Nothing is recorded about the placement of server " + server + ".");
                return CommandLine.ExitCode.SOFTWARE;
            }
            for (PlacementRecord record : records) {
                out.println(record.at() + "  " + record.operation() + "  "
                        + record.chosen().orElse("no host"));
                out.println(record.sentence());
                out.println(record.table());
            }
            return 0;
        }
    }
}
