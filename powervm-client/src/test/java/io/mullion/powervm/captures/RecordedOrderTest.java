package io.mullion.powervm.captures;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.powervm.model.ClientNetworkAdapter;
import io.mullion.powervm.model.Cluster;
import io.mullion.powervm.model.FibreChannelMapping;
import io.mullion.powervm.model.FibreChannelPort;
import io.mullion.powervm.model.LoadGroup;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.LogicalUnit;
import io.mullion.powervm.model.ManagedSystem;
import io.mullion.powervm.model.ManagementConsole;
import io.mullion.powervm.model.MediaRepository;
import io.mullion.powervm.model.NetworkBridge;
import io.mullion.powervm.model.OpticalMedia;
import io.mullion.powervm.model.PartitionIo;
import io.mullion.powervm.model.PartitionMemory;
import io.mullion.powervm.model.PartitionProcessors;
import io.mullion.powervm.model.PcmPreference;
import io.mullion.powervm.model.PhysicalVolume;
import io.mullion.powervm.model.ScsiMapping;
import io.mullion.powervm.model.SharedEthernetAdapter;
import io.mullion.powervm.model.SharedProcessorPool;
import io.mullion.powervm.model.SriovAdapter;
import io.mullion.powervm.model.SriovPort;
import io.mullion.powervm.model.Tier;
import io.mullion.powervm.model.TrunkAdapter;
import io.mullion.powervm.model.View;
import io.mullion.powervm.model.VirtualAdapter;
import io.mullion.powervm.model.VirtualDisk;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.powervm.model.VirtualNetwork;
import io.mullion.powervm.model.VirtualNic;
import io.mullion.powervm.model.VirtualSwitch;
import io.mullion.powervm.model.VolumeGroup;
import io.mullion.powervm.xml.Element;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our tables of legal orders agree with what consoles sent, and a value that is set goes where it was recorded. */
class RecordedOrderTest {
    private static final Map<String, Function<Element, View>> VIEWS = new HashMap<>();
    /** Elements that were put into genuine records by hand, at other places than a console would. */
    private static final List<String> DEVIATIONS = List.of(
            "fake_cna.txt ClientNetworkAdapter VirtualStationInterfaceManagerID",
            "fake_vios_feed.txt VirtualIOServer IsOperationInProgress",
            "fake_vios_ssp_npiv.txt VirtualIOServer IsVNICCapable",
            "lpar.txt LogicalPartition KeyStoreSize",
            "lpar.txt LogicalPartition PartitionNVRAM");

    static {
        VIEWS.put("ManagedSystem", ManagedSystem::new);
        VIEWS.put("LogicalPartition", LogicalPartition::new);
        VIEWS.put("VirtualIOServer", VirtualIoServer::new);
        VIEWS.put("PartitionMemoryConfiguration", PartitionMemory::new);
        VIEWS.put("PartitionProcessorConfiguration", PartitionProcessors::new);
        VIEWS.put("DedicatedProcessorConfiguration", PartitionProcessors.Dedicated::new);
        VIEWS.put("SharedProcessorConfiguration", PartitionProcessors.Shared::new);
        VIEWS.put("PartitionIOConfiguration", PartitionIo::new);
        VIEWS.put("TaggedIO", PartitionIo.Tagged::new);
        VIEWS.put("PhysicalFibreChannelPort", FibreChannelPort::new);
        VIEWS.put("Port", FibreChannelPort::new);
        VIEWS.put("ClientAdapter", VirtualAdapter::new);
        VIEWS.put("ServerAdapter", VirtualAdapter::new);
        VIEWS.put("VirtualSCSIMapping", ScsiMapping::new);
        VIEWS.put("VirtualFibreChannelMapping", FibreChannelMapping::new);
        VIEWS.put("PhysicalVolume", PhysicalVolume::new);
        VIEWS.put("LogicalUnit", LogicalUnit::new);
        VIEWS.put("VirtualDisk", VirtualDisk::new);
        VIEWS.put("VirtualOpticalMedia", OpticalMedia::new);
        VIEWS.put("VirtualMediaRepository", MediaRepository::new);
        VIEWS.put("VolumeGroup", VolumeGroup::new);
        VIEWS.put("ClientNetworkAdapter", ClientNetworkAdapter::new);
        VIEWS.put("VirtualSwitch", VirtualSwitch::new);
        VIEWS.put("VirtualNetwork", VirtualNetwork::new);
        VIEWS.put("NetworkBridge", NetworkBridge::new);
        VIEWS.put("LoadGroup", LoadGroup::new);
        VIEWS.put("SharedEthernetAdapter", SharedEthernetAdapter::new);
        VIEWS.put("TrunkAdapter", TrunkAdapter::new);
        VIEWS.put("Cluster", Cluster::new);
        VIEWS.put("Tier", Tier::new);
        VIEWS.put("SharedProcessorPool", SharedProcessorPool::new);
        VIEWS.put("ManagementConsole", ManagementConsole::new);
        VIEWS.put("VirtualNICDedicated", VirtualNic::new);
        VIEWS.put("VirtualNICSRIOVBackingDevice", VirtualNic.BackingDevice::new);
        VIEWS.put("SRIOVAdapter", SriovAdapter::new);
        VIEWS.put("SRIOVEthernetPhysicalPort", SriovPort::new);
        VIEWS.put("ManagedSystemPcmPreference", PcmPreference::new);
    }

    @TestFactory
    Stream<DynamicTest> theOrderSentIsTheOrderInOurTables() {
        return Captures.documents().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(violations(file)).isEmpty()));
    }

    private static List<String> violations(Path file) {
        List<String> found = new ArrayList<>();
        for (View view : views(Captures.document(file))) {
            view.order()
                    .violation(view.element())
                    .map(child -> file.getFileName() + " " + view.element().name() + " " + child)
                    .filter(text -> !DEVIATIONS.contains(text))
                    .ifPresent(found::add);
        }
        return found;
    }

    @TestFactory
    Stream<DynamicTest> aValueTakenOutAndSetAgainIsBackAtItsPlace() {
        return Captures.documents().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    for (View view : views(Captures.document(file))) {
                        if (view.order().violation(view.element()).isEmpty()) {
                            setAgain(file, view);
                        }
                    }
                }));
    }

    private static void setAgain(Path file, View view) {
        Element element = view.element();
        List<String> before = names(element);
        for (Element child : element.children()) {
            boolean known = view.order().names().contains(child.name());
            if (known
                    && element.children(child.name()).size() == 1
                    && child.children().isEmpty()) {
                element.remove(child);
                view.set(child.name(), child.text());
                assertThat(known(view, names(element)))
                        .as(file.getFileName() + " " + element.name() + " " + child.name())
                        .isEqualTo(known(view, before));
            }
        }
    }

    private static List<String> known(View view, List<String> names) {
        return names.stream().filter(view.order().names()::contains).toList();
    }

    private static List<String> names(Element element) {
        return element.children().stream().map(Element::name).toList();
    }

    private static List<View> views(Element element) {
        List<View> views = new ArrayList<>();
        Function<Element, View> view = VIEWS.get(element.name());
        if (view != null && !element.children().isEmpty()) {
            views.add(view.apply(element));
        }
        element.children().forEach(child -> views.addAll(views(child)));
        return views;
    }

    @Test
    void everyElementOfARecordedPartitionOrServerHasAPlaceInOurTables() {
        List<String> unknown = new ArrayList<>();
        for (String file : List.of("lpar.txt", "lpar_ibmi.txt", "fake_vios_ssp_npiv.txt", "fake_vios_feed.txt")) {
            for (View view : views(Captures.document(file))) {
                if (view instanceof LogicalPartition || view instanceof VirtualIoServer) {
                    names(view.element()).stream()
                            .filter(name -> !view.order().names().contains(name))
                            .forEach(unknown::add);
                }
            }
        }
        // of a level before all that are documented; unknown elements stay where they are
        assertThat(unknown.stream().distinct()).containsOnly("HostEthernetAdapterLogicalPort", "LogicalPorts");
    }
}
