package io.mullion.scheduler.filter;

import static io.mullion.scheduler.Lab.request;

import io.mullion.scheduler.Lab;
import io.mullion.spi.placement.Aggregate;
import io.mullion.spi.placement.Destination;
import io.mullion.spi.placement.Flavor;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Image;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PlacementRequestBuilder;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** {@code reference/scheduler-filters.md} §1.5, §1.11, §1.28 and the aggregate filters of §4. */
class AggregateFiltersTest {
    private static HostView in(Aggregate... aggregates) {
        return Lab.host(Lab.facts("h").aggregates(Arrays.asList(aggregates)).build());
    }

    private static Aggregate having(String key, String value) {
        return new Aggregate("a-" + key + value, false, Map.of(key, value));
    }

    private static PlacementRequestBuilder zone(String zone) {
        return request(Operation.CREATE).destination(Destination.zone(zone));
    }

    private static PlacementRequestBuilder move(Operation operation, Optional<String> storedGroup, HostView... source) {
        Origin origin = new Origin(
                "source",
                Arrays.stream(source).findFirst(),
                storedGroup,
                Origin.Occupied.NOTHING,
                MovingServer.HEALTHY);
        return request(operation).origin(origin);
    }

    @Nested
    class AvailabilityZone extends FilterCases {
        AvailabilityZone() {
            super(
                    "AvailabilityZoneFilter",
                    fits("none asked", request(Operation.CREATE), in(Aggregate.group("g1"))),
                    fits("a name with a space", zone("Default Group"), in(Aggregate.group("Default Group"))),
                    refuses("AZ_MISMATCH", "another one", zone("g2"), in(Aggregate.group("g1"))),
                    fits("one of several", zone("z2"), in(having("availability_zone", "z1, z2"))),
                    fits("the default zone of a host in none", zone("nova"), in()),
                    refuses("AZ_MISMATCH", "which is another's no more", zone("nova"), in(Aggregate.group("g1"))),
                    refuses(
                            "AZ_MISMATCH",
                            "a move keeps the zone",
                            zone("g2").operation(Operation.LIVE_MIGRATE),
                            in(Aggregate.group("g1"))),
                    fits("a resize stays anyway", zone("g2").operation(Operation.RESIZE), in(Aggregate.group("g1"))));
        }
    }

    @Nested
    class HostGroup extends FilterCases {
        HostGroup() {
            super(
                    "PowerVCHostAggregateFilter",
                    fits("any group for a new server", request(Operation.CREATE), in(Aggregate.group("g1"))),
                    refuses(
                            "HOST_GROUP_MISMATCH",
                            "the group asked for",
                            request(Operation.CREATE).destination(Destination.ANYWHERE.inGroup("g2")),
                            in(Aggregate.group("g1"))),
                    fits(
                            "a move within the group",
                            move(Operation.LIVE_MIGRATE, Optional.empty(), in(Aggregate.group("g1"))),
                            in(Aggregate.group("g1"))),
                    refuses(
                            "HOST_GROUP_MISMATCH",
                            "even to a named host",
                            move(Operation.LIVE_MIGRATE, Optional.empty(), in(Aggregate.group("g1")))
                                    .destination(Destination.ANYWHERE.onHost("h")),
                            in(Aggregate.group("g2"))),
                    fits(
                            "the group kept with the server where its host is gone",
                            move(Operation.EVACUATE, Optional.of("g1")),
                            in(Aggregate.group("g1"))),
                    refuses(
                            "HOST_GROUP_UNKNOWN",
                            "no group known at all",
                            move(Operation.EVACUATE, Optional.empty()),
                            in(Aggregate.group("g1"))),
                    fits(
                            "a targeted restart may leave, if allowed",
                            move(Operation.EVACUATE, Optional.of("g1"))
                                    .destination(new Destination(
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.of("h"),
                                            Set.of(),
                                            Set.of(),
                                            Map.of(),
                                            Set.of(),
                                            Optional.empty(),
                                            true)),
                            in(Aggregate.group("g2"))),
                    refuses(
                            "HOST_GROUP_MISMATCH",
                            "not if not",
                            move(Operation.EVACUATE, Optional.of("g1")).destination(Destination.ANYWHERE.onHost("h")),
                            in(Aggregate.group("g2"))));
        }
    }

    @Nested
    class Tenants extends FilterCases {
        Tenants() {
            super(
                    "AggregateMultiTenancyIsolation",
                    fits("open to all", request(Operation.CREATE), in(Aggregate.group("g1"))),
                    fits("named", request(Operation.CREATE), in(having("filter_tenant_id", "p9, p1"))),
                    refuses(
                            "TENANT_NOT_ALLOWED",
                            "not named",
                            request(Operation.CREATE),
                            in(having("filter_tenant_id", "p9"))),
                    fits("a key with a suffix", request(Operation.CREATE), in(having("filter_tenant_id:3", "p1"))),
                    fits(
                            "two aggregates open it to both",
                            request(Operation.CREATE),
                            in(having("filter_tenant_id", "p9"), having("filter_tenant_id2", "p1"))),
                    refuses(
                            "TENANT_NOT_ALLOWED",
                            "a project's name within another's",
                            request(Operation.CREATE),
                            in(having("filter_tenant_id", "p11"))));
        }
    }

    @Nested
    class ExtraSpecs extends FilterCases {
        private static PlacementRequestBuilder spec(String key, String value) {
            return request(Operation.CREATE).flavor(new Flavor("f", Map.of(key, value)));
        }

        ExtraSpecs() {
            super(
                    "AggregateInstanceExtraSpecsFilter",
                    fits("one of the values", spec("ssd", "true"), in(having("ssd", "maybe,true"))),
                    refuses("AGGREGATE_SPEC_MISMATCH", "an unscoped key that is nowhere", spec("ssd", "true"), in()),
                    fits("another scope does not matter", spec("powervm:proc_units", "1"), in()),
                    fits(
                            "its own scope",
                            spec("aggregate_instance_extra_specs:ssd", "<or> a <or> true"),
                            in(having("ssd", "true"))),
                    refuses(
                            "FILTER_ERROR",
                            "numbers that are none",
                            spec("cores", ">= 4"),
                            in(having("cores", "many"))),
                    fits("unless another value fits", spec("cores", ">= 4"), in(having("cores", "many,8"))));
        }
    }

    @Nested
    class ImageIsolation extends FilterCases {
        private static PlacementRequestBuilder image(String key, String value) {
            return request(Operation.REBUILD).image(new Image("i", Map.of(key, value), false));
        }

        ImageIsolation() {
            super(
                    "AggregateImagePropertiesIsolation",
                    fits("the value", image("os_distro", "aix"), in(having("os_distro", "aix,rhel"))),
                    refuses(
                            "AGGREGATE_IMAGE_MISMATCH",
                            "another",
                            image("os_distro", "sles"),
                            in(having("os_distro", "aix"))),
                    fits("an image without it", image("hw_x", "y"), in(having("os_distro", "aix"))),
                    fits("a property that is not standard", image("colour", "red"), in(having("colour", "blue"))),
                    refuses(
                            "AGGREGATE_IMAGE_MISMATCH",
                            "an old name counts as the present one",
                            image("architecture", "x86_64"),
                            in(having("hw_architecture", "ppc64"))));
        }
    }

    @Nested
    class TypeAffinity extends FilterCases {
        TypeAffinity() {
            super(
                    "AggregateTypeAffinityFilter",
                    fits("any", request(Operation.CREATE).flavor(new Flavor("f", Map.of())), in()),
                    fits(
                            "listed",
                            request(Operation.CREATE).flavor(new Flavor("f", Map.of())),
                            in(having("instance_type", "e,f"))),
                    refuses(
                            "AGGREGATE_TYPE_MISMATCH",
                            "not listed",
                            request(Operation.CREATE).flavor(new Flavor("f", Map.of())),
                            in(having("instance_type", "e"))));
        }
    }
}
