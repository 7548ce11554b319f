package io.mullion.powervm.session;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.mullion.powervm.xml.MalformedDocumentException;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One management console: the only way to it. Logs on by itself, takes turns, repeats what an I/O server was too busy
 * for, and leaves a console alone for a while that does not answer. Safe for any number of virtual threads.
 */
public final class Console implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final int BUSY_TRIES = 3;
    private static final Duration BUSY_STEP = Duration.ofSeconds(5);

    private final ConsoleConfig config;
    private final Surroundings surroundings;
    private final Wire wire;
    private final Session session;
    private final Turns turns;
    private final Audit audit;
    private final CircuitBreaker breaker;

    /** A console that nothing is asked of yet; the first request logs on. */
    public Console(ConsoleConfig config, Surroundings surroundings) {
        this.config = config;
        this.surroundings = surroundings;
        this.wire = new Wire(config);
        this.turns = new Turns(config);
        this.audit = new Audit(config.credentials(), surroundings.random());
        this.session = new Session(config, request -> observed(request, audit.headers()), surroundings.pause());
        this.breaker = breaker(config, surroundings);
    }

    /** Opens after half of at least five exchanges got no answer; one exchange after the rest period decides. */
    private static CircuitBreaker breaker(ConsoleConfig config, Surroundings surroundings) {
        return CircuitBreaker.of(
                config.name(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(config.limits().recovery())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordExceptions(IOException.class)
                        .ignoreExceptions(MullionException.class, MalformedDocumentException.class)
                        .clock(surroundings.clock())
                        .currentTimestampFunction(clock -> clock.millis(), TimeUnit.MILLISECONDS)
                        .build());
    }

    /** Its name in messages. */
    public String name() {
        return config.name();
    }

    /** What is configured for it. */
    public ConsoleConfig config() {
        return config;
    }

    /** The world around it. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** How it behaves; logs on if need be. */
    public Traits traits() {
        try {
            return session.present().traits();
        } catch (IOException unreachable) {
            throw unreachable(unreachable);
        }
    }

    /**
     * Sends a request and returns a success.
     *
     * @throws MullionException what the console or the way to it refused; {@code NOT_FOUND} for 404
     */
    public Reply call(Request request) {
        Reply reply = exchange(request);
        if (!reply.successful()) {
            throw ConsoleError.of(config.name(), request, reply);
        }
        return reply;
    }

    /**
     * Sends a request and returns whatever came, for callers to whom a 304, 404 or 412 is an answer.
     *
     * @throws MullionException when there was no answer, or no session
     */
    public Reply exchange(Request request) {
        for (int attempt = 1; ; attempt++) {
            Reply reply = withSession(request);
            if (attempt > BUSY_TRIES || request.patience() == Request.Patience.UPLOAD || !ConsoleError.busy(reply)) {
                return reply;
            }
            LOG.info(
                    "console {}: {} {} is repeated: {}",
                    config.name(),
                    request.method(),
                    request.subject(),
                    ConsoleError.message(reply));
            surroundings.pause().await(BUSY_STEP.multipliedBy(attempt));
        }
    }

    /** The failure that {@link #call} would throw for this reply. */
    public MullionException failure(Request request, Reply reply) {
        return ConsoleError.of(config.name(), request, reply);
    }

    private Reply withSession(Request request) {
        try (Turns.Turn turn = turns.take(request.patience())) {
            Logon.Opened opened = session.present();
            Reply reply = observed(request, headers(opened));
            if (reply.status() != 401) {
                return reply;
            }
            return observed(request, headers(session.renewed(opened)));
        } catch (IOException unreachable) {
            throw unreachable(unreachable);
        }
    }

    private Map<String, String> headers(Logon.Opened opened) {
        Map<String, String> headers = new HashMap<>(audit.headers());
        headers.putAll(Logon.headers(opened.token()));
        return headers;
    }

    private Reply observed(Request request, Map<String, String> headers) throws IOException {
        Instant start = surroundings.clock().instant();
        int status = 0;
        try {
            Reply reply = breaker.executeCheckedSupplier(() -> wire.exchange(request, headers));
            status = reply.status();
            return reply;
        } catch (CallNotPermittedException resting) {
            throw new MullionException(
                    ErrorCode.CONSOLE_UNREACHABLE,
                    "Console " + config.name() + " did not answer lately and is left alone for up to "
                            + config.limits().recovery().toSeconds() + " seconds.",
                    resting);
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Duration took = Duration.between(start, surroundings.clock().instant());
            surroundings
                    .observer()
                    .ended(new CallObserver.Call(config.name(), request.method(), request.subject(), status, took));
        }
    }

    private MullionException unreachable(IOException why) {
        if (why instanceof MalformedDocumentException) {
            return new MullionException(
                    ErrorCode.CONSOLE_REFUSED,
                    "Console " + config.name() + " sent a document that cannot be read: " + why.getMessage(),
                    why);
        }
        return new MullionException(
                ErrorCode.CONSOLE_UNREACHABLE,
                "Console " + config.name() + " at " + config.url() + " does not answer: " + reason(why),
                why);
    }

    private static String reason(IOException why) {
        return why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
    }

    /** Logs off and ends all connections. */
    @Override
    public void close() {
        session.end();
        wire.close();
    }
}
