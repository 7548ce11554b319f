package io.mullion.powervm.model;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.spi.units.Mib;
import java.math.BigDecimal;
import java.util.Optional;

/** Memory of a partition in MiB ({@code reference/powervm-rest.md} §17.3.1). */
public record PartitionMemory(Element element) implements View {
    private static final ElementOrder ORDER = ElementOrder.of("""
            ActiveMemoryExpansionEnabled ActiveMemorySharingEnabled BarrierSynchronizationRegisterArrayCount
            DesiredEntitledMemory DesiredHugePageCount DesiredMemory ExpansionFactor PhysicalPageTableRatio
            HardwarePageTableRatio ManualEntitledModeEnabled MaximumHugePageCount MaximumMemory MemoryWeight
            MinimumHugePageCount MinimumMemory PrimaryPagingServicePartition SecondaryPagingServicePartition
            AutoEntitledMemoryEnabled CurrentBarrierSynchronizationRegisterArrays CurrentEntitledMemory
            CurrentExpansionFactor CurrentPhysicalPageTableRatio CurrentHardwarePageTableRatio CurrentHugePageCount
            CurrentMaximumHugePageCount CurrentMaximumMemory CurrentMemory CurrentMemoryWeight
            CurrentMinimumHugePageCount CurrentMinimumMemory CurrentPagingServicePartition
            MemoryExpansionHardwareAccessEnabled MemoryEncryptionHardwareAccessEnabled MemoryExpansionEnabled
            MemoryReleaseable MemoryToRelease RedundantErrorPathReportingEnabled RequiredMinimumForMaximum
            RuntimeEntitledMemory RuntimeExpansionFactor RuntimeHugePageCount RuntimeMemory RuntimeMemoryWeight
            RuntimeMinimumMemory SharedMemoryEnabled
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** Wanted amount. */
    public Mib desired() {
        return Mib.of(number("DesiredMemory").orElse(0L));
    }

    /** Least amount to start with. */
    public Mib minimum() {
        return Mib.of(number("MinimumMemory").orElse(0L));
    }

    /** Most amount without a restart. */
    public Mib maximum() {
        return Mib.of(number("MaximumMemory").orElse(0L));
    }

    /** What it has now. */
    public Mib current() {
        return Mib.of(number("CurrentMemory").orElse(0L));
    }

    /** Active Memory Expansion: 0 for off, else 1.00 to 10.00. */
    public Optional<BigDecimal> expansionFactor() {
        return decimal("ExpansionFactor");
    }

    /** Exponent of the page table ratio, 0 (1:64) to 6 (1:4096). */
    public Optional<Long> pageTableRatio() {
        return number("PhysicalPageTableRatio");
    }

    /** Sets all three bounds. */
    public void setAmounts(Mib minimum, Mib desired, Mib maximum) {
        set("DesiredMemory", desired.value());
        set("MaximumMemory", maximum.value());
        set("MinimumMemory", minimum.value());
    }

    /** Sets the expansion factor in hundredths. */
    public void setExpansionFactor(int hundredths) {
        set("ExpansionFactor", BigDecimal.valueOf(hundredths, 2).toPlainString());
    }

    /** Sets the exponent of the page table ratio. */
    public void setPageTableRatio(int exponent) {
        set("PhysicalPageTableRatio", exponent);
    }
}
