package io.mullion.controller.hosts;

import io.mullion.spi.compute.ComputeDriver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that asks one driver: after each interval, and soon after an event, but never twice within the settling time. */
final class HostPoll implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostPoll.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ComputeDriver driver;
    private final Runnable ask;
    private final HostsConfig config;
    private final Semaphore events = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private Optional<ComputeDriver.Subscription> subscription = Optional.empty();

    private HostPoll(ComputeDriver driver, Runnable ask, HostsConfig config) {
        this.driver = driver;
        this.ask = ask;
        this.config = config;
        this.thread = Thread.ofVirtual().name("host-poll").unstarted(this::run);
    }

    static HostPoll begin(ComputeDriver driver, Runnable ask, HostsConfig config) {
        HostPoll poll = new HostPoll(driver, ask, config);
        poll.thread.start();
        return poll;
    }

    private void run() {
        try {
            while (closed.getCount() > 0) {
                listen();
                events.drainPermits();
                askOnce();
                if (!closed.await(config.settle().toNanos(), TimeUnit.NANOSECONDS)) {
                    Duration rest = config.interval().minus(config.settle());
                    boolean early = events.tryAcquire(Math.max(1, rest.toNanos()), TimeUnit.NANOSECONDS);
                    LOG.trace("asks {} again, {}", driver, early ? "for an event" : "as it is time");
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            subscription.ifPresent(ComputeDriver.Subscription::close);
        }
    }

    private void listen() {
        if (subscription.isEmpty()) {
            try {
                subscription = Optional.of(driver.listen(event -> events.release()));
            } catch (RuntimeException failure) {
                LOG.warn("{} cannot be listened to yet", driver, failure);
            }
        }
    }

    private void askOnce() {
        try {
            ask.run();
        } catch (RuntimeException failure) {
            if (closed.getCount() > 0) {
                LOG.error("what {} reports could not be written", driver, failure);
            }
        }
    }

    /** Ends after the question under way. Never interrupts: the embedded database would take that for the end of its file. */
    @Override
    public void close() {
        closed.countDown();
        events.release();
        try {
            if (!thread.join(PATIENCE)) {
                LOG.info("{} still has not answered", driver);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
