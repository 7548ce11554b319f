package io.mullion.controller.lab;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.Json;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The simulated site in a thread of this process; it is still spoken to over HTTP only. */
final class RunningSite implements AutoCloseable {
    private final Thread thread;
    private final JsonNode description;

    private RunningSite(Thread thread, JsonNode description) {
        this.thread = thread;
        this.description = description;
    }

    /** Starts it and waits until it answers. @param folder where it writes what it has */
    static RunningSite start(Path folder, String clock) {
        try {
            Files.createDirectories(folder);
            PipedWriter said = new PipedWriter();
            BufferedReader lines = new BufferedReader(new PipedReader(said));
            PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            Thread thread = Thread.ofPlatform()
                    .name("site")
                    .daemon()
                    .start(() -> SiteTool.find()
                            .run(
                                    new PrintWriter(said, true),
                                    errors,
                                    "--dir",
                                    folder.toString(),
                                    "--port",
                                    "0",
                                    "--clock",
                                    clock));
            return new RunningSite(thread, read(file(lines)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a site has, from the file that it wrote. */
    static JsonNode read(Path file) {
        try {
            return Json.MAPPER.readTree(file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path file(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith("ready ")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new MullionException(ErrorCode.INTERNAL, "the simulated site ended before it was ready");
        }
        return Path.of(line.substring("ready ".length()).strip());
    }

    /** What it has: consoles and arrays with addresses and accounts. */
    JsonNode description() {
        return description;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
