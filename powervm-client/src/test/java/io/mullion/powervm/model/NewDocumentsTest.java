package io.mullion.powervm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.XmlReader;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What we make ourselves has the legal order, the marks of its schema level and the wire's spelling. */
class NewDocumentsTest {
    private static final Href PARTITION = Href.uom("LogicalPartition", "7F3A0B52-0000-4000-8000-000000000001");

    private static List<String> names(Element element) {
        return element.children().stream().map(Element::name).toList();
    }

    @Test
    void aPartitionSetInAnyOrderComesOutInLegalOrder() {
        LogicalPartition partition = LogicalPartition.named("7F3A0B52-0000-4000-8000-000000000001");
        partition.set("SimplifiedRemoteRestartCapable", true);
        partition.set("PendingProcessorCompatibilityMode", "default");
        partition.set("PartitionType", "AIX/Linux");
        PartitionProcessors.Shared shared = partition.changeProcessors().setShared("uncapped");
        shared.setWeight(64);
        shared.setProcessors(1, 2, 4);
        shared.setUnits(ProcUnits.parse("0.1"), ProcUnits.parse("0.5"), ProcUnits.ofProcessors(1));
        shared.setPool(0);
        partition.set("PartitionName", "db");
        partition.changeMemory().setAmounts(Mib.of(512), Mib.of(1024), Mib.of(2048));
        partition.changeMemory().setExpansionFactor(150);
        partition.changeIo().setSlots(64);
        partition.set("PartitionNVRAM", "AAAA");
        partition.set("AllowPerformanceDataCollection", false);
        assertThat(names(partition.element()))
                .containsExactly(
                        "Metadata",
                        "AllowPerformanceDataCollection",
                        "PartitionIOConfiguration",
                        "PartitionMemoryConfiguration",
                        "PartitionName",
                        "PartitionProcessorConfiguration",
                        "PartitionType",
                        "PartitionUUID",
                        "PendingProcessorCompatibilityMode",
                        "PartitionNVRAM",
                        "SimplifiedRemoteRestartCapable");
        assertThat(partition.element().toString())
                .contains("<SimplifiedRemoteRestartCapable ksv=\"V1_2_0\">true<")
                .contains("<PartitionNVRAM ksv=\"V1_3_0\" group=\"NVRAM\">AAAA<")
                .contains("<DesiredMemory>1024</DesiredMemory><ExpansionFactor>1.50</ExpansionFactor>")
                .contains("<DesiredProcessingUnits>0.50</DesiredProcessingUnits><DesiredVirtualProcessors>2<")
                .contains("<HasDedicatedProcessors>false</HasDedicatedProcessors><SharedProcessorConfiguration");
    }

    @Test
    void switchingBetweenSharedAndDedicatedLeavesOneKind() {
        LogicalPartition partition = LogicalPartition.named("A");
        partition.changeProcessors().setShared("capped").setProcessors(1, 1, 1);
        partition.changeProcessors().setDedicated(1, 2, 3, "sre idle proces");
        assertThat(partition.processors().dedicated()).isTrue();
        assertThat(partition.processors().entitlement()).isEqualTo(ProcUnits.ofProcessors(2));
        assertThat(partition.element().at("PartitionProcessorConfiguration/SharedProcessorConfiguration"))
                .isEmpty();
    }

    @Test
    void aMappingToAServerWithoutAListMakesTheListWithItsGroup() throws Exception {
        VirtualIoServer vios = new VirtualIoServer(XmlReader.read("<VirtualIOServer"
                + " xmlns=\"http://www.ibm.com/xmlns/systems/power/firmware/uom/mc/2012_10/\"><PartitionID>1</PartitionID>"
                + "<VirtualIOServerLicenseAccepted>true</VirtualIOServerLicenseAccepted></VirtualIOServer>"));
        vios.scsiMappings().add(ScsiMapping.create(PARTITION, Storage.disk("hdisk7", "volume-1")));
        vios.fibreChannelMappings()
                .add(FibreChannelMapping.create(PARTITION, "fcs0", List.of("C0507608A1B20000", "C0507608A1B20001")));
        assertThat(names(vios.element()))
                .containsExactly(
                        "PartitionID",
                        "VirtualIOServerLicenseAccepted",
                        "VirtualFibreChannelMappings",
                        "VirtualSCSIMappings");
        assertThat(vios.element().toString())
                .contains("<VirtualSCSIMappings schemaVersion=\"V1_0\" group=\"ViosSCSIMapping\">")
                .contains("<WWPNs>c0507608a1b20000 c0507608a1b20001</WWPNs>")
                .contains("<Tag ksv=\"V1_9_0\">volume-1</Tag><VolumeName>hdisk7</VolumeName>");
        ScsiMapping mapping = vios.scsiMappings().all().getFirst();
        assertThat(names(mapping.element()))
                .containsExactly("Metadata", "AssociatedLogicalPartition", "ClientAdapter", "ServerAdapter", "Storage");
        assertThat(names(vios.fibreChannelMappings().all().getFirst().element()))
                .containsExactly("Metadata", "AssociatedLogicalPartition", "ClientAdapter", "Port", "ServerAdapter");
        assertThat(mapping.belongsTo("7f3a0b52-0000-4000-8000-000000000001", 0)).isTrue();
        assertThat(vios.scsiMappings().removeIf(each -> true)).hasSize(1);
        assertThat(vios.scsiMappings().all()).isEmpty();
    }

    @Test
    void aPortLessMappingIsRepairedAtItsPlace() {
        FibreChannelMapping mapping = FibreChannelMapping.create(PARTITION, "fcs0", List.of("A", "B"));
        mapping.clear("Port");
        assertThat(mapping.port()).isEmpty();
        mapping.setPort("fcs1");
        assertThat(mapping.port().map(FibreChannelPort::name)).contains("fcs1");
        assertThat(mapping.order().violation(mapping.element())).isEmpty();
    }

    @Test
    void aSecondDeviceUsesThePairOfTheFirst() {
        ScsiMapping first = ScsiMapping.create(PARTITION, Storage.media("cfg.iso"));
        ScsiMapping second = ScsiMapping.beside(first, Storage.unit("boot", "27aa"));
        assertThat(second.storage())
                .hasValueSatisfying(storage -> assertThat(storage.uniqueId()).isEqualTo("27aa"));
        first.takeStorageOut();
        assertThat(first.storage()).isEmpty();
        assertThat(first.client()).isPresent();
    }

    @Test
    void aLogicalUnitHasItsSizeInGibWithUpToSixDecimals() {
        LogicalUnit unit = LogicalUnit.wanted("boot_db", new BigDecimal("20.0000001"), LogicalUnit.Kind.DISK, true);
        unit.cloneOf("29ff");
        assertThat(unit.element().toString())
                .contains("<ThinDevice>true</ThinDevice><UnitCapacity>20</UnitCapacity>"
                        + "<LogicalUnitType>VirtualIO_Disk</LogicalUnitType><ClonedFrom>29ff</ClonedFrom>"
                        + "<UnitName>boot_db</UnitName>");
        assertThat(new LogicalUnit(unit.element()).is("")).isFalse();
    }

    @Test
    void aVnicHasOneBackingDeviceInEachChoice() {
        VirtualNic nic = VirtualNic.wanted(MacAddress.parse("AE:7A:25:E5:9A:07"), 331, true);
        nic.back(VirtualNic.BackingDevice.wanted(PARTITION, 1, 0, Optional.of(200)));
        VirtualNic.BackingDevice second = VirtualNic.BackingDevice.wanted(PARTITION, 2, 1, Optional.empty());
        second.setPriority(60);
        nic.back(second);
        assertThat(nic.element().all("AssociatedBackingDevices/VirtualNICBackingDeviceChoice"))
                .hasSize(2);
        assertThat(nic.backingDevices())
                .extracting(VirtualNic.BackingDevice::adapter)
                .containsExactly(1, 2);
        assertThat(nic.element().toString())
                .contains("<CurrentCapacityPercentage>2.00%</CurrentCapacityPercentage>")
                .contains("<FailOverPriority ksv=\"V1_4_0\">60</FailOverPriority>");
    }

    @Test
    void sharesArePercentWithTwoDecimals() {
        assertThat(List.of(Share.text(200), Share.text(10_000), Share.text(1_550)))
                .containsExactly("2.00%", "100.00%", "15.50%");
        assertThatThrownBy(() -> Share.text(12_000)).hasMessageContaining("capacity");
        assertThat(Share.parse("2.0%")).isEqualTo(200);
        assertThatThrownBy(() -> Share.parse("much")).hasMessageContaining("much");
    }

    @Test
    void macAddressesAreReadInAnySpelling() {
        MacAddress mac = MacAddress.parse("fa:16:3e:0a:0b:0c");
        assertThat(mac.wire()).isEqualTo("FA163E0A0B0C");
        assertThat(mac.colons()).isEqualTo("fa:16:3e:0a:0b:0c");
        assertThat(mac.linkLocal()).isEqualTo("fe80::f816:3eff:fe0a:0b0c");
        assertThat(MacAddress.parse("FA163E0A0B0C")).isEqualTo(mac);
        assertThatThrownBy(() -> MacAddress.parse("fa:16")).hasMessageContaining("mac");
    }

    @Test
    void garbageWhereANumberShouldBeIsToldAndNotHidden() throws Exception {
        LogicalPartition partition = new LogicalPartition(
                XmlReader.read("<LogicalPartition><PartitionID>many</PartitionID></LogicalPartition>"));
        assertThatThrownBy(partition::number).hasMessageContaining("many").hasMessageContaining("PartitionID");
    }
}
