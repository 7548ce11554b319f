package io.mullion.scheduler.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.fixtures.contract.placement.HostFilterContract;
import io.mullion.scheduler.FilterLine;
import io.mullion.scheduler.config.SchedulerConfig;
import io.mullion.scheduler.plan.Guarded;
import io.mullion.scheduler.plan.Plan;
import io.mullion.scheduler.table.HostSnapshot;
import io.mullion.scheduler.table.HostTable;
import io.mullion.spi.placement.HostFilter;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.PlacementRequestBuilder;
import io.mullion.spi.placement.Verdict;
import io.mullion.spi.placement.Verdict.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A filter, named as in the filter line, and its table of cases; the first of each kind go through the contract kit. */
abstract class FilterCases extends HostFilterContract {
    private static final String FITS = "";

    private final String name;
    private final Map<String, String> options;
    private final List<Case> cases;

    FilterCases(String name, Case... cases) {
        this(name, Map.of(), cases);
    }

    FilterCases(String name, Map<String, String> options, Case... cases) {
        this.name = name;
        this.options = options;
        this.cases = List.of(cases);
    }

    /** One line of the table. */
    record Case(String what, PlacementRequest request, HostView host, String code) {}

    static Case fits(String what, PlacementRequestBuilder request, HostView host) {
        return new Case(what, request.build(), host, FITS);
    }

    static Case refuses(String code, String what, PlacementRequestBuilder request, HostView host) {
        return new Case(what, request.build(), host, code);
    }

    @TestFactory
    Stream<DynamicTest> theTableOfItsSection() {
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(one.what, () -> {
                    Verdict verdict = Guarded.check(filter(), one.request, one.host);
                    assertThat(
                                    verdict instanceof Refused refused
                                            ? refused.reason().code()
                                            : FITS)
                            .as("%s: %s", one.what, verdict)
                            .isEqualTo(one.code);
                }));
    }

    @TestFactory
    Stream<DynamicTest> theTableDecidesLikeTheRow() {
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(one.what, () -> {
                    HostTable table = new HostTable();
                    table.put(one.host);
                    HostSnapshot snapshot = table.snapshot();
                    int fitting = Plan.of(one.request, List.of(filter())).run(snapshot, new long[snapshot.blocks()]);
                    assertThat(fitting).isEqualTo(one.code.equals(FITS) ? 1 : 0);
                }));
    }

    @Override
    protected HostFilter filter() {
        Map<String, String> all = new HashMap<>(options);
        all.put("enabled_filters", name);
        HostFilter filter =
                FilterLine.of(SchedulerConfig.of(all), List.of()).filters().getLast();
        assertThat(filter.name()).isEqualTo(name);
        return filter;
    }

    @Override
    protected Trial fitting() {
        return trial(true);
    }

    @Override
    protected Trial refused() {
        return trial(false);
    }

    private Trial trial(boolean fits) {
        return cases.stream()
                .filter(one -> one.code.equals(FITS) == fits)
                .filter(one -> filter().operations().contains(one.request.operation()))
                .findFirst()
                .map(one -> new Trial(one.request, one.host))
                .orElseThrow();
    }
}
