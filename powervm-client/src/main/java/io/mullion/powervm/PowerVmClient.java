package io.mullion.powervm;

import io.mullion.powervm.entry.ObjectLocks;
import io.mullion.powervm.entry.ObjectModel;
import io.mullion.powervm.event.Changes;
import io.mullion.powervm.event.EventFeed;
import io.mullion.powervm.file.FileUpload;
import io.mullion.powervm.job.JobRunner;
import io.mullion.powervm.session.Console;
import io.mullion.powervm.session.ConsoleConfig;
import io.mullion.powervm.session.Surroundings;
import io.mullion.powervm.session.Traits;
import java.util.function.Consumer;

/** Everything that can be done with one console. Made once for each console and shared by all threads. */
public final class PowerVmClient implements AutoCloseable {
    private final Console console;
    private final ObjectModel objects;
    private final JobRunner jobs;
    private final FileUpload files;

    /**
     * A client that asks for nothing yet.
     *
     * @param locks shared by all clients of the process, because two consoles may manage the same host
     */
    public PowerVmClient(ConsoleConfig config, Surroundings surroundings, ObjectLocks locks) {
        this.console = new Console(config, surroundings);
        this.objects = new ObjectModel(console, locks);
        this.jobs = new JobRunner(console);
        this.files = new FileUpload(objects);
    }

    /** The console's name in configuration and messages. */
    public String name() {
        return console.name();
    }

    /** HMC or NovaLink; logs on if need be. */
    public Traits traits() {
        return console.traits();
    }

    /** Requests as they are. */
    public Console console() {
        return console;
    }

    /** Objects: list, read, create, change, delete. */
    public ObjectModel objects() {
        return objects;
    }

    /** Jobs. */
    public JobRunner jobs() {
        return jobs;
    }

    /** Uploads. */
    public FileUpload files() {
        return files;
    }

    /** Listens for changes until closed; the first ones say "resync". */
    public EventFeed listen(Consumer<Changes> listener) {
        return new EventFeed(console, listener);
    }

    /** Logs off and ends all connections. */
    @Override
    public void close() {
        console.close();
    }
}
