package io.mullion.scheduler.filter;

import static io.mullion.scheduler.Lab.facts;
import static io.mullion.scheduler.Lab.figures;
import static io.mullion.scheduler.Lab.host;
import static io.mullion.scheduler.Lab.request;

import io.mullion.scheduler.Lab;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.placement.Destination;
import io.mullion.spi.placement.Hints;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostStatus;
import io.mullion.spi.placement.HostStatus.Maintenance;
import io.mullion.spi.placement.HostStatus.Standby;
import io.mullion.spi.placement.HostStatus.Standby.Use;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Image;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PlacementRequestBuilder;
import io.mullion.spi.placement.Platform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** {@code reference/scheduler-filters.md} §1.3, §1.4, §1.8, §1.24 and filters of §3 and §4 that look at the host alone. */
class HostFiltersTest {
    private static HostView status(HostStatus status) {
        return host(facts("h").status(status).build());
    }

    private static HostView heard(long secondsAgo) {
        return new HostView(facts("h").build(), figures(1 << 20, 2400).reportedAt(Lab.NOW - secondsAgo));
    }

    private static HostView standby(Use... uses) {
        return status(HostStatus.READY.with(new Standby(Set.of(uses))));
    }

    @Nested
    class Compute extends FilterCases {
        Compute() {
            super(
                    "ComputeFilter",
                    fits("up", request(Operation.CREATE), heard(0)),
                    fits("silent for a minute", request(Operation.CREATE), heard(60)),
                    refuses("HOST_DOWN", "a second longer", request(Operation.CREATE), heard(61)),
                    refuses(
                            "HOST_DISABLED",
                            "disabled",
                            request(Operation.CREATE),
                            status(HostStatus.READY.with(new HostStatus.Service(false, "", false)))),
                    refuses(
                            "HOST_DOWN",
                            "forced down",
                            request(Operation.CREATE),
                            status(HostStatus.READY.with(new HostStatus.Service(true, "", true)))),
                    refuses(
                            "HOST_NOT_OPERATING",
                            "its console does not answer",
                            request(Operation.CREATE),
                            status(HostStatus.READY.seen(HostInventory.State.UNREACHABLE))),
                    fits("a rebuild stays", request(Operation.REBUILD), heard(1000)));
        }
    }

    @Nested
    class MaintenanceMode extends FilterCases {
        MaintenanceMode() {
            super(
                    "MaintenanceFilter",
                    fits("in service", request(Operation.CREATE), host("h")),
                    refuses(
                            "HOST_MAINTENANCE",
                            "on the way",
                            request(Operation.CREATE),
                            status(HostStatus.READY.with(Maintenance.ENTERING))),
                    refuses(
                            "HOST_MAINTENANCE",
                            "in error",
                            request(Operation.EVACUATE),
                            status(HostStatus.READY.with(Maintenance.ERROR))),
                    refuses(
                            "HOST_MAINTENANCE",
                            "no resize there",
                            request(Operation.RESIZE),
                            status(HostStatus.READY.with(Maintenance.ON))),
                    fits("standby for provisioning", request(Operation.CREATE), standby(Use.PROVISIONING)),
                    refuses("HOST_STANDBY", "not to unshelve", request(Operation.UNSHELVE), standby(Use.PROVISIONING)),
                    fits("planned maintenance", request(Operation.MAINTENANCE), standby(Use.PLANNED_MAINTENANCE)),
                    refuses(
                            "HOST_STANDBY",
                            "not the unplanned one",
                            request(Operation.MAINTENANCE),
                            standby(Use.UNPLANNED_MAINTENANCE)),
                    fits("restart", request(Operation.EVACUATE), standby(Use.UNPLANNED_MAINTENANCE)),
                    refuses(
                            "HOST_STANDBY",
                            "no move to it by name",
                            request(Operation.EVACUATE).destination(Destination.ANYWHERE.onHost("h")),
                            standby(Use.UNPLANNED_MAINTENANCE)));
        }
    }

    @Nested
    class StandbyOnly extends FilterCases {
        StandbyOnly() {
            super(
                    "StandbyHost",
                    fits(
                            "in maintenance is not its matter",
                            request(Operation.CREATE),
                            status(HostStatus.READY.with(Maintenance.ON))),
                    refuses("HOST_STANDBY", "for nothing", request(Operation.CREATE), standby()));
        }
    }

    @Nested
    class Retry extends FilterCases {
        Retry() {
            super(
                    "RetryFilter",
                    fits("not tried", request(Operation.CREATE), host("h")),
                    refuses(
                            "ALREADY_TRIED",
                            "tried",
                            request(Operation.CREATE).destination(Destination.ANYWHERE.having(Map.of("h", ""))),
                            host("h")),
                    fits(
                            "a resize has one host",
                            request(Operation.RESIZE).destination(Destination.ANYWHERE.having(Map.of("h", "x"))),
                            host("h")));
        }
    }

    @Nested
    class ResizeSameHost extends FilterCases {
        private static PlacementRequestBuilder onH(Operation operation) {
            return request(operation).origin(Origin.on("h", Origin.Occupied.NOTHING, MovingServer.HEALTHY));
        }

        ResizeSameHost() {
            super(
                    "PowerVCResizeSameHostFilter",
                    fits("its host", onH(Operation.RESIZE), host("h")),
                    refuses("RESIZE_HOST_FIXED", "another", onH(Operation.RESIZE), host("x")),
                    fits("a move", onH(Operation.COLD_MIGRATE), host("x")));
        }
    }

    @Nested
    class Reserved extends FilterCases {
        Reserved() {
            super(
                    "ReservedHost",
                    fits("not reserved", request(Operation.CREATE), host("h")),
                    refuses("HOST_RESERVED", "for others", request(Operation.CREATE), ReservedHolder.HOST),
                    fits(
                            "for this lease",
                            request(Operation.CREATE).destination(ReservedHolder.LEASE),
                            ReservedHolder.HOST),
                    fits("moves go there", request(Operation.LIVE_MIGRATE), ReservedHolder.HOST));
        }
    }

    private static final class ReservedHolder {
        static final HostView HOST = status(HostStatus.READY.reservedFor("lease1"));
        static final Destination LEASE = new Destination(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of(),
                Optional.of("lease1"),
                false);
    }

    @Nested
    class Metrics extends FilterCases {
        private static HostView reporting(String... metrics) {
            Map<String, Double> all = new HashMap<>();
            Set.of(metrics).forEach(metric -> all.put(metric, 1.0));
            return host(facts("h")
                    .extras(new HostFacts.Extras(Map.of(), all, Map.of()))
                    .build());
        }

        Metrics() {
            super(
                    "MetricsFilter",
                    Map.of("metrics_weight_setting", "cpu.percent=-1.0, power=2"),
                    fits("both", request(Operation.CREATE), reporting("cpu.percent", "power")),
                    refuses("METRIC_MISSING", "one missing", request(Operation.CREATE), reporting("power")));
        }
    }

    @Nested
    class NearAddress extends FilterCases {
        private static PlacementRequestBuilder near(String address, int prefix) {
            return request(Operation.CREATE)
                    .hints(new Hints(
                            List.of(), List.of(), Optional.of(new Hints.Near(address, prefix)), Optional.empty()));
        }

        private static HostView at(String address) {
            return host(facts("h").platform(Platform.POWERVM.at(address)).build());
        }

        NearAddress() {
            super(
                    "SimpleCIDRAffinityFilter",
                    fits("no hint", request(Operation.CREATE), host("h")),
                    fits("in the network", near("10.1.2.3", 24), at("10.1.2.200")),
                    refuses("NOT_NEAR", "outside", near("10.1.2.3", 24), at("10.1.3.3")),
                    fits("a wider one", near("10.1.2.3", 23), at("10.1.3.3")),
                    refuses("NOT_NEAR", "address unknown", near("10.1.2.3", 8), host("h")),
                    refuses("NOT_NEAR", "another kind of address", near("10.1.2.3", 8), at("fd00::1")));
        }
    }

    @Nested
    class Query extends FilterCases {
        private static PlacementRequestBuilder query(Object... terms) {
            return request(Operation.CREATE)
                    .hints(new Hints(List.of(), List.of(), Optional.empty(), Optional.of(List.of(terms))));
        }

        Query() {
            super(
                    "JsonFilter",
                    fits("enough memory", query(">=", "$free_ram_mb", 1024L), host("h")),
                    refuses("QUERY_FALSE", "not enough", query("<", "$free_ram_mb", 1024L), host("h")),
                    fits("and, or", query("and", List.of("=", "$host", "h"), List.of("or", false, true)), host("h")),
                    refuses("QUERY_FALSE", "not", query("not", List.of("=", "$host", "h")), host("h")),
                    fits("in", query("in", "$host", "g", "h"), host("h")),
                    refuses("QUERY_FALSE", "a missing attribute is left out", query("=", "$nothing", 1L), host("h")),
                    refuses("FILTER_ERROR", "an unknown operator", query("~", "$host", "h"), host("h")));
        }
    }

    @Nested
    class Isolated extends FilterCases {
        Isolated() {
            super(
                    "IsolatedHostsFilter",
                    Map.of("isolated_hosts", "h", "isolated_images", "i"),
                    fits("neither", request(Operation.REBUILD), host("x")),
                    refuses("HOST_ISOLATED", "the host", request(Operation.REBUILD), host("h")),
                    fits("both", image(false), host("h")),
                    refuses("IMAGE_ISOLATED", "the image", image(false), host("x")),
                    fits("on a volume, no image counts", image(true), host("x")));
        }

        private static PlacementRequestBuilder image(boolean volumeBacked) {
            return request(Operation.CREATE).image(new Image("i", Map.of(), volumeBacked));
        }
    }
}
