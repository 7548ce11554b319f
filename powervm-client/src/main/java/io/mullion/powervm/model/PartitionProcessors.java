package io.mullion.powervm.model;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.spi.units.ProcUnits;
import java.util.Optional;

/** Processors of a partition, of its own or from a shared pool ({@code reference/powervm-rest.md} §17.3.2). */
public record PartitionProcessors(Element element) implements View {
    private static final ElementOrder ORDER = ElementOrder.of("""
            DedicatedProcessorConfiguration HasDedicatedProcessors SharedProcessorConfiguration SharingMode
            CurrentHasDedicatedProcessors CurrentSharingMode CurrentDedicatedProcessorConfiguration
            RuntimeHasDedicatedProcessors RuntimeSharingMode CurrentSharedProcessorConfiguration
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** Whether it has processors of its own. */
    public boolean dedicated() {
        return flag("HasDedicatedProcessors", false);
    }

    /** Sharing mode, such as {@code uncapped} or {@code sre idle proces} (sic). */
    public Optional<String> sharingMode() {
        return text("SharingMode");
    }

    /** Wanted entitlement: units of the pool, or whole processors. */
    public ProcUnits entitlement() {
        return dedicated()
                ? ProcUnits.ofProcessors(count("DedicatedProcessorConfiguration/DesiredProcessors"))
                : text("SharedProcessorConfiguration/DesiredProcessingUnits")
                        .map(ProcUnits::parse)
                        .orElse(ProcUnits.ZERO);
    }

    /** Wanted virtual processors, or whole processors. */
    public int processors() {
        return dedicated()
                ? count("DedicatedProcessorConfiguration/DesiredProcessors")
                : count("SharedProcessorConfiguration/DesiredVirtualProcessors");
    }

    /** Shared processor pool; 0 is the default one. */
    public int pool() {
        return count("SharedProcessorConfiguration/SharedProcessorPoolID");
    }

    /** Weight of an uncapped partition, 0 to 255. */
    public Optional<Long> weight() {
        return number("SharedProcessorConfiguration/UncappedWeight");
    }

    /** Gives it whole processors. */
    public void setDedicated(int minimum, int desired, int maximum, String sharingMode) {
        clear("SharedProcessorConfiguration");
        Dedicated own = new Dedicated(part("DedicatedProcessorConfiguration"));
        own.set("DesiredProcessors", desired);
        own.set("MaximumProcessors", maximum);
        own.set("MinimumProcessors", minimum);
        set("HasDedicatedProcessors", true);
        set("SharingMode", sharingMode);
    }

    /** Gives it a share of a pool; to be completed through the answer. */
    public Shared setShared(String sharingMode) {
        clear("DedicatedProcessorConfiguration");
        set("HasDedicatedProcessors", false);
        set("SharingMode", sharingMode);
        return new Shared(part("SharedProcessorConfiguration"));
    }

    /** Whole processors. */
    public record Dedicated(Element element) implements View {
        private static final ElementOrder ORDER =
                ElementOrder.of("DesiredProcessors MaximumProcessors MinimumProcessors");

        @Override
        public ElementOrder order() {
            return ORDER;
        }
    }

    /** A share of a pool. */
    public record Shared(Element element) implements View {
        private static final ElementOrder ORDER = ElementOrder.of("""
                DesiredProcessingUnits DesiredVirtualProcessors MaximumProcessingUnits MaximumVirtualProcessors
                MinimumProcessingUnits MinimumVirtualProcessors SharedProcessorPoolID UncappedWeight
                """);

        @Override
        public ElementOrder order() {
            return ORDER;
        }

        /** Sets the units, written with two decimals. */
        public void setUnits(ProcUnits minimum, ProcUnits desired, ProcUnits maximum) {
            set("DesiredProcessingUnits", desired.toString());
            set("MaximumProcessingUnits", maximum.toString());
            set("MinimumProcessingUnits", minimum.toString());
        }

        /** Sets the virtual processors. */
        public void setProcessors(int minimum, int desired, int maximum) {
            set("DesiredVirtualProcessors", desired);
            set("MaximumVirtualProcessors", maximum);
            set("MinimumVirtualProcessors", minimum);
        }

        /** Sets the pool. */
        public void setPool(int pool) {
            set("SharedProcessorPoolID", pool);
        }

        /** Sets the weight; only for uncapped partitions. */
        public void setWeight(int weight) {
            set("UncappedWeight", weight);
        }
    }
}
