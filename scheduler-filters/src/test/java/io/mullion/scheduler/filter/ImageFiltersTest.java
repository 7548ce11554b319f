package io.mullion.scheduler.filter;

import static io.mullion.scheduler.Lab.facts;
import static io.mullion.scheduler.Lab.host;
import static io.mullion.scheduler.Lab.request;

import io.mullion.spi.placement.Flavor;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Image;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequestBuilder;
import io.mullion.spi.placement.Platform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** {@code reference/scheduler-filters.md} §1.6 and §1.7. */
class ImageFiltersTest {
    private static PlacementRequestBuilder image(String... keysAndValues) {
        Map<String, String> properties = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            properties.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return request(Operation.CREATE).image(new Image("i", properties, false));
    }

    @Nested
    class Properties extends FilterCases {
        Properties() {
            super(
                    "ImagePropertiesFilter",
                    fits("a PowerVC image", image("architecture", "ppc64", "hypervisor_type", "phyp"), host("h")),
                    fits("an old one says powervm", image("hypervisor_type", "powervm"), host("h")),
                    refuses("IMAGE_UNSUPPORTED", "another architecture", image("hw_architecture", "x86_64"), host("h")),
                    fits("nothing asked", image("os_distro", "aix"), host("h")),
                    refuses(
                            "IMAGE_UNSUPPORTED",
                            "a host that advertises nothing",
                            image("architecture", "ppc64"),
                            host(facts("h")
                                    .platform(new Platform(List.of(), "phyp", 8, "", ""))
                                    .build())),
                    fits("a version", image("architecture", "ppc64", "hypervisor_version_requires", ">=8"), host("h")),
                    refuses(
                            "IMAGE_UNSUPPORTED",
                            "a later one",
                            image("architecture", "ppc64", "img_hv_requested_version", ">=6.0,>8"),
                            host("h")),
                    refuses(
                            "FILTER_ERROR",
                            "a version that cannot be read",
                            image("architecture", "ppc64", "img_hv_requested_version", "new"),
                            host("h")),
                    refuses(
                            "IMAGE_UNSUPPORTED",
                            "on rebuild too",
                            image("architecture", "sparc").operation(Operation.REBUILD),
                            host("h")));
        }
    }

    @Nested
    class Capabilities extends FilterCases {
        private static PlacementRequestBuilder spec(String key, String value) {
            return request(Operation.CREATE).flavor(new Flavor("f", Map.of(key, value)));
        }

        private static HostView stats(String... stats) {
            Map<String, String> all = new HashMap<>();
            for (int i = 0; i < stats.length; i += 2) {
                all.put(stats[i], stats[i + 1]);
            }
            return host(facts("h")
                    .extras(new HostFacts.Extras(all, Map.of(), Map.of()))
                    .build());
        }

        Capabilities() {
            super(
                    "ComputeCapabilitiesFilter",
                    fits("= means at least", spec("capabilities:tier", "= 2"), stats("tier", "3")),
                    refuses(
                            "CAPABILITY_MISMATCH",
                            "== does not",
                            spec("capabilities:tier", "== 2"),
                            stats("tier", "3")),
                    refuses(
                            "CAPABILITY_MISMATCH",
                            "a scoped key that leads nowhere",
                            spec("capabilities:tier", "1"),
                            stats()),
                    fits("an unscoped key that leads nowhere", spec("tier", "1"), stats()),
                    fits("another scope", spec("powervm:srr_capability", "true"), stats()),
                    fits("text compares by letters", spec("capabilities:tier", "s< 9"), stats("tier", "10")),
                    fits("<in>", spec("capabilities:rack", "<in> ow"), stats("rack", "row-3")),
                    fits("<all-in>", spec("capabilities:rack", "<all-in> row 3"), stats("rack", "row-3")),
                    fits("<or>", spec("capabilities:rack", "<or> a <or> b"), stats("rack", "b")),
                    refuses(
                            "CAPABILITY_MISMATCH",
                            "an operator without operand",
                            spec("capabilities:rack", "s=="),
                            stats("rack", "b")),
                    refuses(
                            "CAPABILITY_MISMATCH",
                            "< is no operator",
                            spec("capabilities:tier", "< 9"),
                            stats("tier", "1")),
                    refuses(
                            "FILTER_ERROR",
                            "numbers that are none",
                            spec("capabilities:rack", ">= 2"),
                            stats("rack", "b")),
                    fits(
                            "JSON in a stat",
                            spec("capabilities:cpu_info:topology:cores", ">= 8"),
                            stats("cpu_info", "{\"topology\": {\"cores\": 12}}")),
                    fits("a figure", spec("capabilities:free_ram_mb", ">= 1024"), stats()),
                    refuses("CAPABILITY_MISMATCH", "a capability", spec("capabilities:vnic_capable", "true"), stats()));
        }
    }
}
