package io.mullion.scheduler.filter;

import static io.mullion.scheduler.Lab.host;
import static io.mullion.scheduler.Lab.request;

import io.mullion.spi.placement.CollocationRule;
import io.mullion.spi.placement.CollocationRule.Member;
import io.mullion.spi.placement.CollocationRule.Policy;
import io.mullion.spi.placement.Hints;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PlacementRequestBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;

/** {@code reference/scheduler-filters.md} §1.9, §1.10 and the hints of §4. */
class CollocationFiltersTest {
    private static PlacementRequestBuilder in(Operation operation, CollocationRule... rules) {
        return request(operation).rules(List.of(rules));
    }

    private static CollocationRule rule(Policy policy, Member... members) {
        return CollocationRule.of("web", policy, List.of(members));
    }

    private static Member on(int number, String host) {
        return Member.on(new UUID(1, number), "web" + number, host);
    }

    private static Member busy(int number, String... hosts) {
        return new Member(new UUID(1, number), "web" + number, Set.of(hosts), Optional.of(Operation.LIVE_MIGRATE));
    }

    private static Origin at(String host) {
        return Origin.on(host, Origin.Occupied.NOTHING, MovingServer.HEALTHY);
    }

    @Nested
    class Affinity extends FilterCases {
        Affinity() {
            super(
                    "PowerVCServerGroupAffinityFilter",
                    fits("an empty rule", in(Operation.CREATE, rule(Policy.AFFINITY)), host("h")),
                    fits("the host of the others", in(Operation.CREATE, rule(Policy.AFFINITY, on(1, "h"))), host("h")),
                    refuses(
                            "AFFINITY_VIOLATION",
                            "another host",
                            in(Operation.CREATE, rule(Policy.AFFINITY, on(1, "x"))),
                            host("h")),
                    refuses(
                            "AFFINITY_VIOLATION",
                            "the second rule counts too",
                            in(Operation.CREATE, rule(Policy.AFFINITY, on(1, "h")), rule(Policy.AFFINITY, on(2, "x"))),
                            host("h")),
                    refuses(
                            "AFFINITY_FROZEN",
                            "a member does not move away from the others",
                            in(Operation.LIVE_MIGRATE, rule(Policy.AFFINITY, on(1, "h"))),
                            host("h")),
                    refuses(
                            "GROUP_BUSY",
                            "a member on its way to one of two hosts",
                            in(Operation.CREATE, rule(Policy.AFFINITY, busy(1, "h", "x"))),
                            host("h")),
                    fits(
                            "soft rules refuse nothing",
                            in(Operation.CREATE, rule(Policy.SOFT_AFFINITY, on(1, "x"))),
                            host("h")));
        }
    }

    @Nested
    class AntiAffinity extends FilterCases {
        AntiAffinity() {
            super(
                    "PowerVCServerGroupAntiAffinityFilter",
                    fits("a free host", in(Operation.CREATE, rule(Policy.ANTI_AFFINITY, on(1, "x"))), host("h")),
                    refuses(
                            "ANTI_AFFINITY_VIOLATION",
                            "taken",
                            in(Operation.CREATE, rule(Policy.ANTI_AFFINITY, on(1, "h"))),
                            host("h")),
                    fits(
                            "two are allowed",
                            in(
                                    Operation.CREATE,
                                    new CollocationRule("r", "r", Policy.ANTI_AFFINITY, 2, List.of(on(1, "h")))),
                            host("h")),
                    refuses(
                            "ANTI_AFFINITY_VIOLATION",
                            "one that is being built there counts",
                            in(Operation.CREATE, rule(Policy.ANTI_AFFINITY, busy(1, "h"))),
                            host("h")),
                    refuses(
                            "GROUP_BUSY",
                            "a move waits for every member at work",
                            in(Operation.LIVE_MIGRATE, rule(Policy.ANTI_AFFINITY, busy(1, "x")))
                                    .origin(at("y")),
                            host("h")),
                    fits(
                            "the server's own host",
                            in(Operation.MAINTENANCE, rule(Policy.ANTI_AFFINITY, on(1, "h")))
                                    .origin(at("h")),
                            host("h")));
        }
    }

    @Nested
    class NovaAffinity extends FilterCases {
        NovaAffinity() {
            super(
                    "ServerGroupAffinityFilter",
                    fits("the host of the others", in(Operation.CREATE, rule(Policy.AFFINITY, on(1, "h"))), host("h")),
                    refuses(
                            "AFFINITY_VIOLATION",
                            "another host",
                            in(Operation.CREATE, rule(Policy.AFFINITY, on(1, "x"))),
                            host("h")));
        }
    }

    @Nested
    class NovaAntiAffinity extends FilterCases {
        NovaAntiAffinity() {
            super(
                    "ServerGroupAntiAffinityFilter",
                    fits("a free host", in(Operation.CREATE, rule(Policy.ANTI_AFFINITY, on(1, "x"))), host("h")),
                    refuses(
                            "ANTI_AFFINITY_VIOLATION",
                            "taken",
                            in(Operation.CREATE, rule(Policy.ANTI_AFFINITY, on(1, "h"))),
                            host("h")));
        }
    }

    private static PlacementRequestBuilder hint(boolean same, Hints.Place... places) {
        List<Hints.Place> servers = List.of(places);
        return request(Operation.CREATE)
                .hints(new Hints(
                        same ? List.of() : servers, same ? servers : List.of(), Optional.empty(), Optional.empty()));
    }

    @Nested
    class DifferentHost extends FilterCases {
        DifferentHost() {
            super(
                    "DifferentHostFilter",
                    fits("no hint", request(Operation.CREATE), host("h")),
                    refuses(
                            "NOT_DIFFERENT_HOST",
                            "there",
                            hint(false, new Hints.Place("s", Optional.of("h"))),
                            host("h")),
                    fits("a server that is nowhere", hint(false, new Hints.Place("s", Optional.empty())), host("h")));
        }
    }

    @Nested
    class SameHost extends FilterCases {
        SameHost() {
            super(
                    "SameHostFilter",
                    fits("there", hint(true, new Hints.Place("s", Optional.of("h"))), host("h")),
                    refuses(
                            "NOT_SAME_HOST",
                            "elsewhere",
                            hint(true, new Hints.Place("s", Optional.of("x"))),
                            host("h")),
                    refuses(
                            "NOT_SAME_HOST",
                            "a wrong id rejects all",
                            hint(true, new Hints.Place("s", Optional.empty())),
                            host("h")));
        }
    }
}
