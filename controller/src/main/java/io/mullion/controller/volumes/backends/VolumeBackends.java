package io.mullion.controller.volumes.backends;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.PoolStats;
import io.mullion.spi.volume.VolumeDriver;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The drivers by the name of their back end, and how full their pools were when they were last asked. */
public final class VolumeBackends {
    private static final Logger LOG = LoggerFactory.getLogger(VolumeBackends.class);
    private static final Duration FRESH = Duration.ofSeconds(20);

    private final Map<String, VolumeDriver> drivers;
    private final Map<String, BackendConfig> configs = new ConcurrentHashMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Clock clock;

    @Inject
    VolumeBackends(Set<VolumeDriver> drivers, Set<BackendConfig> configs, Clock clock) {
        this.drivers =
                drivers.stream().collect(Collectors.toUnmodifiableMap(VolumeDriver::backend, Function.identity()));
        configs.forEach(config -> this.configs.put(config.name(), config));
        this.clock = clock;
    }

    /**
     * What a back end last said.
     *
     * @param pools its pools; those it named before, marked as down, while it does not answer
     * @param problem why it does not answer
     */
    public record Answer(List<PoolStats> pools, Optional<String> problem, Instant at) {}

    /** Names of all back ends. */
    public Set<String> names() {
        return new TreeSet<>(drivers.keySet());
    }

    /** Whether there is a back end of this name. */
    public boolean has(String backend) {
        return drivers.containsKey(backend);
    }

    /** The driver of a back end. @throws MullionException {@code ARRAY_UNREACHABLE} if none is configured */
    public VolumeDriver driver(String backend) {
        return Optional.ofNullable(drivers.get(backend))
                .orElseThrow(() -> new MullionException(
                        ErrorCode.ARRAY_UNREACHABLE, "The storage back end " + backend + " is not configured here."));
    }

    /** The settings of a back end. */
    public BackendConfig config(String backend) {
        return configs.getOrDefault(backend, BackendConfig.of(backend));
    }

    /** What a back end says of its pools; asked anew when the last answer is older than some seconds. */
    public Answer answer(String backend) {
        Answer known = answers.get(backend);
        return known != null && known.at().plus(FRESH).isAfter(clock.instant()) ? known : ask(backend);
    }

    /** Lets the next question go to the back ends themselves. */
    public void forget() {
        answers.clear();
    }

    private Answer ask(String backend) {
        Answer answer;
        try {
            answer = new Answer(driver(backend).pools(), Optional.empty(), clock.instant());
        } catch (MullionException failure) {
            LOG.warn("back end {} does not tell its pools: {}", backend, failure.getMessage());
            List<PoolStats> down =
                    Optional.ofNullable(answers.get(backend)).map(Answer::pools).orElse(List.of()).stream()
                            .map(VolumeBackends::down)
                            .toList();
            answer = new Answer(down, Optional.of(failure.getMessage()), clock.instant());
        }
        answers.put(backend, answer);
        return answer;
    }

    private static PoolStats down(PoolStats pool) {
        return new PoolStats(
                pool.pool(),
                false,
                pool.total(),
                pool.free(),
                pool.provisionedGib(),
                pool.maxOverSubscription(),
                pool.thin(),
                pool.consistentGroupSnapshots());
    }
}
