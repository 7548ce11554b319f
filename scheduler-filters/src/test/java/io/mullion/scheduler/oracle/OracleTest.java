package io.mullion.scheduler.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.scheduler.Decision;
import io.mullion.scheduler.Scheduler;
import io.mullion.scheduler.config.SchedulerConfig;
import io.mullion.scheduler.config.SchedulerOption;
import io.mullion.scheduler.trace.HostTrace;
import io.mullion.scheduler.trace.PlacementTrace;
import io.mullion.scheduler.trace.Refusal;
import io.mullion.spi.placement.Claim;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.PlacementRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random sites and requests, decided by the scheduler and by the oracle. {@code -Dmullion.oracle.seeds=100000} runs as
 * many as a release wants; {@code -Dmullion.oracle.first} starts elsewhere, as at the seed that a failure names.
 */
class OracleTest {
    private static final int SEEDS = Integer.getInteger("mullion.oracle.seeds", 3000);
    private static final int FIRST = Integer.getInteger("mullion.oracle.first", 0);
    private static final List<String> LINE =
            List.of(SchedulerOption.ENABLED_FILTERS.defaultText().split(",", -1));

    @Test
    void everyVerdictAndTheWholeOrderAgreeWithTheOracle() {
        int chosen = 0;
        for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
            chosen += agree(seed);
        }
        assertThat(chosen).as("requests that found a host").isGreaterThan(SEEDS / 2);
    }

    /** Three requests to one site that changes between them. */
    private static int agree(int seed) {
        Dice dice = new Dice(seed);
        RandomSite site = new RandomSite(dice);
        List<HostView> hosts =
                new ArrayList<>(site.hosts(dice.below(60) == 0 ? 60 + dice.below(80) : 1 + dice.below(9)));
        Scheduler scheduler = Scheduler.of(SchedulerConfig.defaults(), List.of(), List.of());
        hosts.forEach(scheduler.table()::put);
        int chosen = 0;
        for (int turn = 0; turn < 3; turn++) {
            PlacementRequest request = new RandomRequest(dice, hosts).request();
            Decision decision = scheduler.decide(request);
            List<String> expected = Oracle.choose(request, hosts);
            assertThat(decision.ranked(hosts.size()))
                    .as("seed %d, turn %d: %s", seed, turn, request)
                    .isEqualTo(expected);
            assertThat(decision.host())
                    .as("seed %d", seed)
                    .isEqualTo(expected.stream().findFirst());
            assertThat(decision.fitting()).as("seed %d", seed).isEqualTo(expected.size());
            verdicts(seed, request, hosts, decision.trace());
            chosen += expected.isEmpty() ? 0 : 1;
            change(dice, site, scheduler, hosts, decision.host(), request);
        }
        return chosen;
    }

    private static void verdicts(int seed, PlacementRequest request, List<HostView> hosts, PlacementTrace trace) {
        Optional<HostView> source = Oracle.source(request, hosts);
        for (HostTrace traced : trace.hosts()) {
            HostView host = hosts.stream()
                    .filter(known -> known.host().equals(traced.host()))
                    .findFirst()
                    .orElseThrow();
            Set<String> expected = LINE.stream()
                    .filter(name -> !Oracle.RULES.get(name).fits(request, host, source))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> refusing = traced.refusals().stream()
                    .map(Refusal::filter)
                    .filter(LINE::contains)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(refusing).as("seed %d, %s, %s", seed, host, request).isEqualTo(expected);
        }
    }

    private static void change(
            Dice dice,
            RandomSite site,
            Scheduler scheduler,
            List<HostView> hosts,
            Optional<String> taken,
            PlacementRequest request) {
        int index = dice.below(hosts.size());
        HostView other = new HostView(hosts.get(index).facts(), site.figures());
        scheduler.table().update(other.host(), other.figures());
        hosts.set(index, other);
        taken.ifPresent(host -> {
            scheduler.table().claim(host, Claim.of(request));
            hosts.replaceAll(known -> known.host().equals(host)
                    ? scheduler.table().snapshot().find(host).orElseThrow()
                    : known);
        });
        int moved = dice.below(hosts.size());
        HostView changed = site.host(hosts.get(moved).host());
        scheduler.table().put(changed);
        hosts.set(moved, changed);
    }

    @Test
    void anyOrderOfTheFiltersGivesTheSameHosts() {
        for (int seed = 0; seed < 200; seed++) {
            Dice dice = new Dice(seed);
            List<HostView> hosts = new RandomSite(dice).hosts(1 + dice.below(9));
            PlacementRequest request = new RandomRequest(dice, hosts).request();
            List<String> line = new ArrayList<>(LINE);
            Collections.shuffle(line, new Random(seed));
            assertThat(ranked(String.join(",", line), hosts, request))
                    .as("seed %d", seed)
                    .isEqualTo(ranked(String.join(",", LINE), hosts, request));
        }
    }

    @Test
    void addingAHostNeverBreaksAFit() {
        for (int seed = 0; seed < 500; seed++) {
            Dice dice = new Dice(seed);
            List<HostView> hosts = new RandomSite(dice).hosts(2 + dice.below(9));
            PlacementRequest request = new RandomRequest(dice, hosts).request();
            boolean sourceKnown = request.sourceHost()
                    .map(source -> !source.equals(hosts.getLast().host()))
                    .orElse(true);
            if (sourceKnown) {
                String line = String.join(",", LINE);
                assertThat(ranked(line, hosts, request))
                        .as("seed %d", seed)
                        .containsAll(ranked(line, hosts.subList(0, hosts.size() - 1), request));
            }
        }
    }

    private static List<String> ranked(String line, List<HostView> hosts, PlacementRequest request) {
        Scheduler scheduler = Scheduler.of(SchedulerConfig.of(Map.of("enabled_filters", line)), List.of(), List.of());
        hosts.forEach(scheduler.table()::put);
        return scheduler.decide(request).ranked(hosts.size());
    }

    @Test
    void theOracleKnowsEveryFilterOfTheLine() {
        assertThat(Oracle.RULES.keySet()).containsExactlyInAnyOrderElementsOf(LINE);
    }
}
