package io.mullion.powervm.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HrefTest {
    private static final String UUID = "7F3A0B52-0000-4000-8000-000000000001";

    @Test
    void twoLinksAreTheSameObjectIfTheirLastUuidsAre() {
        Href child = Href.parse("https://hmc.internal:12443/rest/api/uom/ManagedSystem/"
                + "726e9cb3-6576-3df5-ab60-40893d51d074/LogicalPartition/" + UUID + "?group=None");
        Href root =
                Href.parse("http://localhost:12080/rest/api/uom/LogicalPartition/7f3a0b52-0000-4000-8000-000000000001");
        assertThat(child.sameObject(root)).isTrue();
        assertThat(child.uuid()).contains("7f3a0b52-0000-4000-8000-000000000001");
        assertThat(child.uuidOf("ManagedSystem")).contains("726e9cb3-6576-3df5-ab60-40893d51d074");
        assertThat(child.uuidOf("VirtualIOServer")).isEmpty();
        assertThat(child.type()).isEqualTo("LogicalPartition");
        assertThat(child.target()).endsWith(UUID + "?group=None").startsWith("/rest/api/uom/");
    }

    @Test
    void aLinkWithoutUuidIsAListAndNoObject() {
        Href list = Href.parse("http://localhost:12080/rest/api/uom/LogicalPartition?group=None");
        assertThat(list.uuid()).isEmpty();
        assertThat(list.sameObject(list)).isFalse();
    }

    @Test
    void whatAProxyPutsBeforeThePathDoesNotCount() {
        assertThat(Href.parse("https://x/prefix/rest/api/uom/Tier/").path()).isEqualTo("/rest/api/uom/Tier");
    }

    @Test
    void parametersAreAdded() {
        assertThat(Href.uom("Tier").with("group", "None").with("force", "true").target())
                .isEqualTo("/rest/api/uom/Tier?group=None&force=true");
        assertThat(Href.uom("Tier").with("group", "None").child("x").target()).isEqualTo("/rest/api/uom/Tier/x");
    }

    @Test
    void groupsAreSortedAndNoneStandsAlone() {
        assertThat(Groups.SCSI_MAPPINGS
                        .and(Groups.FC_MAPPINGS)
                        .and(Groups.STORAGE)
                        .parameter())
                .isEqualTo("ViosFCMapping,ViosSCSIMapping,ViosStorage");
        assertThat(Groups.NONE.parameter()).isEqualTo("None");
        assertThat(Groups.NONE.and(Groups.NETWORK).parameter()).isEqualTo("ViosNetwork");
    }
}
