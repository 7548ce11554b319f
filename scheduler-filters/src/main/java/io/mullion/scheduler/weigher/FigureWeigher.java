package io.mullion.scheduler.weigher;

import io.mullion.scheduler.config.SchedulerOption;
import io.mullion.scheduler.table.Column;
import io.mullion.scheduler.table.FigureCodec;
import io.mullion.spi.placement.HostFigures;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.PlacementRequest;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** A weigher whose raw value is one figure of the host. {@code reference/weighers-policies.md} §1.3. */
public final class FigureWeigher implements CompiledWeigher {
    private final String name;
    private final SchedulerOption option;
    private final Column column;
    private final ToDoubleFunction<HostView> figure;
    private final boolean bounded;

    private FigureWeigher(
            String name, SchedulerOption option, Column column, ToDoubleFunction<HostView> figure, boolean bounded) {
        this.name = name;
        this.option = option;
        this.column = column;
        this.figure = figure;
        this.bounded = bounded;
    }

    /** {@code RAMWeigher}: free memory. */
    public static FigureWeigher ram() {
        return new FigureWeigher(
                "RAMWeigher",
                SchedulerOption.RAM_WEIGHT,
                Column.FREE_MEMORY,
                host -> FigureCodec.cut(host.figures().freeMemory().value()),
                true);
    }

    /** {@code CPUWeigher}: processing units that the ratio leaves free, in hundredths. */
    public static FigureWeigher cpu() {
        return new FigureWeigher(
                "CPUWeigher",
                SchedulerOption.CPU_WEIGHT,
                Column.USABLE_UNITS,
                host -> {
                    HostFigures figures = host.figures();
                    return FigureCodec.cut(FigureCodec.usable(
                            figures.units().hundredths(),
                            figures.freeUnits().hundredths(),
                            host.facts().ratios().processors()));
                },
                true);
    }

    /** {@code DiskWeigher}: free local disk. */
    public static FigureWeigher disk() {
        return new FigureWeigher(
                "DiskWeigher",
                SchedulerOption.DISK_WEIGHT,
                Column.FREE_DISK,
                host -> FigureCodec.cut(host.figures().freeDisk().value()),
                true);
    }

    /** {@code IoOpsWeigher}: operations in progress. */
    public static FigureWeigher ioOps() {
        return new FigureWeigher(
                "IoOpsWeigher",
                SchedulerOption.IO_OPS_WEIGHT,
                Column.IO_OPERATIONS,
                host -> host.figures().load().ioOperations(),
                true);
    }

    /** {@code NumInstancesWeigher}: servers; a positive multiplier packs, a negative one spreads. */
    public static FigureWeigher instances() {
        return new FigureWeigher(
                "NumInstancesWeigher",
                SchedulerOption.NUM_INSTANCES_WEIGHT,
                Column.INSTANCES,
                host -> host.figures().load().instances(),
                false);
    }

    /** {@code HypervisorVersionWeigher}: version of the hypervisor, 0 if unknown. */
    public static FigureWeigher hypervisorVersion() {
        return new FigureWeigher(
                "HypervisorVersionWeigher",
                SchedulerOption.HYPERVISOR_VERSION_WEIGHT,
                Column.HYPERVISOR_VERSION,
                host -> host.facts().platform().hypervisorVersion(),
                false);
    }

    /** {@code PCIWeigher}: the fewer SR-IOV logical ports are free, the better for servers that want none. */
    public static FigureWeigher devices() {
        return new FigureWeigher(
                "PCIWeigher",
                SchedulerOption.PCI_WEIGHT,
                Column.DEVICE_SCARCITY,
                host -> FigureCodec.scarcity(host.facts()),
                false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double weigh(PlacementRequest request, HostView host) {
        return figure.applyAsDouble(host);
    }

    @Override
    public String multiplierOption() {
        return option.key();
    }

    @Override
    public double defaultMultiplier() {
        return Double.parseDouble(option.defaultText());
    }

    @Override
    public OptionalDouble minimum() {
        return bounded ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    @Override
    public Optional<Raw> compile(PlacementRequest request) {
        return Optional.of(new Raw.Figure(column));
    }
}
