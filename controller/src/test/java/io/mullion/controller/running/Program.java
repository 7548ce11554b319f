package io.mullion.controller.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command of Mullion's as a process of its own. */
final class Program implements AutoCloseable {
    private final Process process;
    private final String ready;

    private Program(Process process, String ready) {
        this.process = process;
        this.ready = ready;
    }

    /** Starts it and waits for the line {@code ready …}. @param log where its messages go */
    static Program start(Path log, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.mullion.controller.Mullion"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = lines.readLine();
            while (line != null && !line.startsWith("ready ")) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IllegalStateException(
                        "ended before it was ready: " + String.join(" ", arguments) + "; see " + log);
            }
            return new Program(process, line.substring("ready ".length()).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What stood behind {@code ready}. */
    String ready() {
        return ready;
    }

    /** {@code kill -9}: nothing of it runs any more when this returns. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
