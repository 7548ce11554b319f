package io.mullion.cinder.svc.rest;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** POSTs to one array: a bounded number at once, each with a time limit, none at all while the array is down. */
final class ArrayHttp implements AutoCloseable {
    /** What came back. */
    record Reply(int status, String body) {}

    private final ArrayAddress address;
    private final ArrayLimits limits;
    private final HttpClient http;
    private final Semaphore places;
    private final CircuitBreaker breaker;

    ArrayHttp(ArrayAddress address, ArrayLimits limits, Clock clock) {
        this.address = address;
        this.limits = limits;
        this.http = client(address, limits);
        this.places = new Semaphore(limits.connections(), true);
        this.breaker = breaker(address.name(), limits, clock);
    }

    private static HttpClient client(ArrayAddress address, ArrayLimits limits) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        address.certificate().ifPresent(pem -> builder.sslContext(TrustedCertificates.context(pem)));
        return builder.build();
    }

    private static CircuitBreaker breaker(String name, ArrayLimits limits, Clock clock) {
        return CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .slidingWindowSize(limits.failuresToOpen())
                        .minimumNumberOfCalls(limits.failuresToOpen())
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(limits.openFor())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    /**
     * Sends and waits for the answer.
     *
     * @throws IOException when there was none; whether the array acted is then not known
     * @throws MullionException {@code ARRAY_UNREACHABLE} without sending, while the array is left alone
     */
    Reply post(String path, Map<String, String> headers, String body) throws IOException {
        if (!breaker.tryAcquirePermission()) {
            throw new MullionException(
                    ErrorCode.ARRAY_UNREACHABLE,
                    "array %s failed %d times in a row; it is tried again within %d s"
                            .formatted(
                                    address.name(),
                                    limits.failuresToOpen(),
                                    limits.openFor().toSeconds()));
        }
        long start = breaker.getCurrentTimestamp();
        try {
            Reply reply = send(request(path, headers, body));
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            return reply;
        } catch (IOException failure) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), failure);
            throw failure;
        } catch (InterruptedException interrupted) {
            breaker.releasePermission();
            Thread.currentThread().interrupt();
            throw new MullionException(
                    ErrorCode.CANCELLED, "interrupted while talking to array " + address.name(), interrupted);
        }
    }

    private Reply send(HttpRequest request) throws IOException, InterruptedException {
        places.acquire();
        try {
            var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response.body());
        } finally {
            places.release();
        }
    }

    private HttpRequest request(String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.root() + path))
                .timeout(limits.commandTimeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        return request.build();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
