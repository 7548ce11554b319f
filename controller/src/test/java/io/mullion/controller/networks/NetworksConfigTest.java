package io.mullion.controller.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.controller.configuration.Settings;
import io.mullion.controller.networks.NetworksConfig.Quotas;
import io.mullion.controller.networks.NetworksConfig.Vlans;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworksConfigTest {
    @Test
    void projectsMakeNoNetworksUnlessVlansAreSetAside() {
        assertThat(NetworksConfig.from(Settings.of(""))).isEqualTo(NetworksConfig.DEFAULTS);
        assertThat(NetworksConfig.DEFAULTS.tenantVlans()).isEmpty();
    }

    @Test
    void everyKeyIsRead() {
        Settings settings = Settings.of("[networks]\nmtu = 9000\ntenant_vlans = 2000:2999\nvnic_redundancy = 3\n"
                + "quota_network = 1\nquota_subnet = 2\nquota_port = 3\n");
        assertThat(NetworksConfig.from(settings))
                .isEqualTo(new NetworksConfig(9000, Optional.of(new Vlans(2000, 2999)), 3, new Quotas(1, 2, 3)));
        settings.check();
    }

    @Test
    void aRangeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> NetworksConfig.from(Settings.of("[networks]\ntenant_vlans = 5000:1\n")))
                .hasMessageContaining("2000:2999");
    }
}
