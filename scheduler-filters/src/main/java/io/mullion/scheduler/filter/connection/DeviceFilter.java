package io.mullion.scheduler.filter.connection;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.placement.Demand.Device;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostNetworks.VnicPort;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Nova's {@code PciPassthroughFilter} in PowerVM's terms: enough free logical ports on SR-IOV ports of the label. {@code
 * reference/scheduler-filters.md} §4.
 */
public final class DeviceFilter extends FactFilter<Device> {
    static final Reason SHORT = Reason.passing(
            81,
            "DEVICES_INSUFFICIENT",
            "{host}: needs {need} logical ports on '{label}', {free} free.",
            "short of logical ports on '{label}' (most free {free}, needs {need})",
            "Ask for fewer devices, or try again when other servers have gone.");

    @Override
    public String name() {
        return "PciPassthroughFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.ARRIVALS;
    }

    @Override
    protected List<Device> needs(PlacementRequest request) {
        return request.demand().devices().stream()
                .collect(Collectors.groupingBy(Device::label, Collectors.summingInt(Device::count)))
                .entrySet()
                .stream()
                .map(sum -> new Device(sum.getKey(), sum.getValue()))
                .toList();
    }

    @Override
    protected Verdict judge(Device need, HostFacts host) {
        int free = host.networks().vnicPorts().stream()
                .filter(port -> !port.label().isEmpty() && port.label().equals(need.label()))
                .mapToInt(VnicPort::freeLogicalPorts)
                .sum();
        return free >= need.count()
                ? Verdict.FITS
                : SHORT.refuse(Map.of("need", need.count(), "label", need.label(), "free", free));
    }
}
