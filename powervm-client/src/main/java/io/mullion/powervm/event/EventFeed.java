package io.mullion.powervm.event;

import io.mullion.powervm.entry.AtomDocument;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.session.Console;
import io.mullion.powervm.session.Reply;
import io.mullion.powervm.session.Request;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to a console on a virtual thread of its own, from its making until it is closed. A console that goes away is
 * asked again after a pause, and then everything is to be read again: the console forgets what it has answered, and a
 * lost answer may have carried events.
 */
public final class EventFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);
    private static final Duration AFTER_ERROR = Duration.ofSeconds(5);

    private final Console console;
    private final Consumer<Changes> listener;
    private final Href stream;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Starts listening.
     *
     * @param listener called on the feed's thread; one that throws is logged and called again for the next changes
     */
    public EventFeed(Console console, Consumer<Changes> listener) {
        this.console = console;
        this.listener = listener;
        this.stream = Href.uom("Event")
                .with("QUEUE_CLIENTKEY_METHOD", "USE_APPLICATIONID")
                .with(
                        "QUEUE_APPLICATIONID",
                        applicationId(console.surroundings().random()));
        this.thread = Thread.ofVirtual().name("events-" + console.name()).start(this::listen);
    }

    /** The console keeps one queue for each id: it must be ours alone. */
    private static String applicationId(RandomGenerator random) {
        return String.format(Locale.ROOT, "%016x%016x", random.nextLong(), random.nextLong());
    }

    private void listen() {
        boolean lost = false;
        while (!closed) {
            try {
                List<ConsoleEvent> events = poll();
                if (lost || !events.isEmpty()) {
                    tell(lost ? Changes.fold(events).afterLoss() : Changes.fold(events));
                }
                lost = false;
            } catch (RuntimeException failed) {
                // also what cannot be read must not end the only thread that listens
                lost = true;
                rest(failed);
            }
        }
    }

    private List<ConsoleEvent> poll() {
        Reply reply = console.call(Request.get(stream.target()).with(Request.Patience.LONG_POLL));
        return reply
                .document()
                .map(document -> AtomDocument.entries(ConsoleEvent.RESOURCE, document, stream, Optional.empty()))
                .orElse(List.of())
                .stream()
                .map(Entry::value)
                .toList();
    }

    private void tell(Changes changes) {
        try {
            listener.accept(changes);
        } catch (RuntimeException defect) {
            LOG.error("console {}: a listener failed on {}", console.name(), changes, defect);
        }
    }

    private void rest(RuntimeException failed) {
        if (closed) {
            return;
        }
        LOG.info("console {}: events stop for now: {}", console.name(), failed.getMessage());
        try {
            console.surroundings().pause().await(AFTER_ERROR);
        } catch (MullionException interrupted) {
            closed = true;
        }
    }

    /** Stops listening; an event that is being told is told to its end. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
