package io.mullion.controller.hosts;

import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.spi.compute.ComputeDriver;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.PartitionSummary;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every driver for its hosts, again and again and whenever one tells of a change. Each driver has a thread of its
 * own, so that a console which hangs delays no other; a console that does not answer costs its hosts their state, not
 * their figures, and nothing is needed to bring them back.
 */
@Singleton
public final class HostReporter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostReporter.class);

    private final ComputeDrivers drivers;
    private final HostRegistry hosts;
    private final HostsConfig config;
    private final Map<ComputeDriver, Set<String>> served = new ConcurrentHashMap<>();
    private final Set<ComputeDriver> failing = ConcurrentHashMap.newKeySet();
    private final List<HostPoll> polls = new ArrayList<>();
    private volatile boolean closing;

    @Inject
    HostReporter(ComputeDrivers drivers, HostRegistry hosts, HostsConfig config) {
        this.drivers = drivers;
        this.hosts = hosts;
        this.config = config;
    }

    /** Begins; returns at once, whether or not any console answers. */
    public synchronized void start() {
        for (ComputeDriver driver : drivers.all()) {
            polls.add(HostPoll.begin(driver, () -> poll(driver), config));
        }
    }

    /** Asks all drivers once, on the caller's thread: when it returns, what they said is written and told. */
    public void poll() {
        drivers.all().forEach(this::poll);
    }

    @Override
    public synchronized void close() {
        closing = true;
        polls.forEach(HostPoll::close);
        polls.clear();
    }

    private void poll(ComputeDriver driver) {
        List<HostReport> reports = ask(driver);
        if (closing) {
            return;
        }
        Set<String> names =
                reports.stream().map(report -> report.inventory().host()).collect(Collectors.toUnmodifiableSet());
        List<String> lost = hosts.list().stream()
                .filter(host -> !names.contains(host.name()) && mustServe(driver, host.name()))
                .map(Host::name)
                .toList();
        Set<String> all = ConcurrentHashMap.newKeySet();
        all.addAll(served.getOrDefault(driver, Set.of()));
        all.addAll(names);
        served.put(driver, all);
        hosts.report(reports);
        hosts.lost(lost);
    }

    /** Whether this driver ought to have reported a host: it did before, or nobody did since the start. */
    private boolean mustServe(ComputeDriver driver, String host) {
        if (served.getOrDefault(driver, Set.of()).contains(host)) {
            return true;
        }
        boolean allAsked = drivers.all().stream().allMatch(each -> each.equals(driver) || served.containsKey(each));
        return allAsked && served.values().stream().noneMatch(names -> names.contains(host));
    }

    private List<HostReport> ask(ComputeDriver driver) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<HostInventory> found = drivers.inventory(driver);
            List<Future<HostReport>> asked = found.stream()
                    .map(host -> threads.submit(() -> new HostReport(host, partitions(driver, host))))
                    .toList();
            List<HostReport> reports = new ArrayList<>();
            for (Future<HostReport> report : asked) {
                reports.add(report.get());
            }
            if (failing.remove(driver)) {
                LOG.info("{} answers again", driver);
            }
            return reports;
        } catch (MullionException failure) {
            if (failing.add(driver)) {
                LOG.warn("{} does not answer, its hosts are down until it does: {}", driver, failure.getMessage());
            }
            return List.of();
        } catch (ExecutionException | RuntimeException failure) {
            failing.add(driver);
            LOG.error("{} failed, its hosts are down until it answers", driver, failure);
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static Optional<List<PartitionSummary>> partitions(ComputeDriver driver, HostInventory host) {
        if (host.state() == HostInventory.State.UNREACHABLE) {
            return Optional.empty();
        }
        try {
            return Optional.of(driver.partitions(host.host()));
        } catch (RuntimeException failure) {
            LOG.warn("the partitions of {} cannot be read: {}", host.host(), failure.toString());
            return Optional.empty();
        }
    }
}
