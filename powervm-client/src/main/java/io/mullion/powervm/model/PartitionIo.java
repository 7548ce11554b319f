package io.mullion.powervm.model;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import java.util.List;
import java.util.Optional;

/** Virtual and physical slots of a partition ({@code reference/powervm-rest.md} §17.3, §17.4). */
public record PartitionIo(Element element) implements View {
    private static final ElementOrder ORDER = ElementOrder.of("""
            EthernetAdapterCapabilities HighSpeedLinkOpticonnectPool HostChannelAdapters MaximumVirtualIOSlots
            ProfileIOSlots ProfileVirtualIOAdapters TaggedIO VirtualOpticonnectPool CurrentMaximumVirtualIOSlots
            """);
    private static final String PORTS = "ProfileIOSlots/ProfileIOSlot/AssociatedIOSlot/RelatedIOAdapter"
            + "/PhysicalFibreChannelAdapter/PhysicalFibreChannelPorts/PhysicalFibreChannelPort";

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** Most virtual slots. */
    public int slots() {
        return count("MaximumVirtualIOSlots");
    }

    /** Sets the most virtual slots, 2 to 65534. */
    public void setSlots(int slots) {
        set("MaximumVirtualIOSlots", slots);
    }

    /** Physical Fibre Channel ports in its slots, also those that cannot carry NPIV. */
    public List<FibreChannelPort> fibreChannelPorts() {
        return all(PORTS, FibreChannelPort::new);
    }

    /** What an IBM i partition starts from and is operated at. */
    public Tagged tagged() {
        return new Tagged(look("TaggedIO"));
    }

    /** The same, to be changed. */
    public Tagged changeTagged() {
        return new Tagged(part("TaggedIO"));
    }

    /** The tagged slots of an IBM i partition: slot numbers, {@code NONE}, or {@code HMC} for its console. */
    public record Tagged(Element element) implements View {
        private static final ElementOrder ORDER =
                ElementOrder.of("AlternateConsole AlternateLoadSource Console LoadSource OperationsConsole");

        @Override
        public ElementOrder order() {
            return ORDER;
        }

        /** Slot of the load source. */
        public Optional<String> loadSource() {
            return text("LoadSource");
        }

        /** Slot of the second load source. */
        public Optional<String> alternateLoadSource() {
            return text("AlternateLoadSource");
        }

        /** Where it is operated. */
        public Optional<String> console() {
            return text("Console");
        }

        /** Sets all three. */
        public void setSources(String console, String loadSource, String alternate) {
            set("AlternateLoadSource", alternate);
            set("Console", console);
            set("LoadSource", loadSource);
        }
    }
}
