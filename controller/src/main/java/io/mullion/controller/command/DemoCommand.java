package io.mullion.controller.command;

import io.mullion.controller.demo.MainJob;
import io.mullion.controller.lab.Lab;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the main job in a lab of its own and tells it; ends with 0 only if every step held. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the main job against a simulated site and tells it as a story with timings.")
@SuppressWarnings("NullAway.Init") // set by picocli
public final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--clock",
            defaultValue = "faster:100",
            description = "Speed of the site's time: real, instant, faster:N (default: ${DEFAULT-VALUE}).")
    private String clock;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Files.createTempDirectory("mullion-demo-");
        long began = System.nanoTime();
        try (Lab lab = Lab.start(folder, 0, clock)) {
            out.printf("A lab is ready after %.1f s: %s%n%n", (System.nanoTime() - began) / 1e9, lab.account());
            return new MainJob(lab, out).tell(spec.commandLine().getErr()) ? 0 : 1;
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(folder)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
