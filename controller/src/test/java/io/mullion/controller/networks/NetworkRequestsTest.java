package io.mullion.controller.networks;

import static io.mullion.controller.identity.TestingIdentity.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.controller.database.Database;
import io.mullion.controller.database.TestDatabase;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.TestingIdentity;
import io.mullion.controller.networks.NetworkRequest.OnNetwork;
import io.mullion.controller.networks.NetworkWish.Asked;
import io.mullion.controller.networks.NetworkWish.Auto;
import io.mullion.controller.networks.NetworkWish.None;
import io.mullion.controller.networks.NetworkWish.These;
import io.mullion.controller.networks.NetworkWish.Unspecified;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.placement.NetworkDemand;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkRequestsTest {
    private static final Caller JOE = caller(TestingIdentity.MEMBER);

    private Database database;
    private TestingNetworks service;

    @BeforeEach
    void open() {
        database = TestDatabase.H2.open();
        service = new TestingNetworks(database, NetworksConfig.DEFAULTS);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static These these(String network, String fixedIp) {
        return new These(List.of(
                new Asked(Optional.of(network), Optional.empty(), Optional.ofNullable(fixedIp), Optional.empty())));
    }

    @Test
    void withoutAWordTheOneNetworkThereIsIsMeant() {
        assertThat(service.requests.resolve(JOE, new Unspecified())).isEmpty();
        assertThatThrownBy(() -> service.requests.resolve(JOE, new Auto())).hasMessageContaining("automatically");
        Network only = service.network(666, "10.66.6.0/24");
        List<NetworkRequest> found = service.requests.resolve(JOE, new Unspecified());
        assertThat(found).containsExactly(new OnNetwork(only.id(), Optional.empty(), Optional.empty()));
        assertThat(service.requests.resolve(JOE, new Auto())).isEqualTo(found);
        assertThat(service.requests.resolve(JOE, new None())).isEmpty();
        assertThat(service.requests.demands(found))
                .containsExactly(new NetworkDemand.Bridged(only.id().toString(), 666, Optional.empty()));
    }

    @Test
    void withoutAWordSeveralNetworksAreAConflict() {
        service.network(666, "10.66.6.0/24");
        service.network(331, "10.33.1.0/24");
        assertThatThrownBy(() -> service.requests.resolve(JOE, new Unspecified()))
                .asInstanceOf(InstanceOfAssertFactories.type(MullionException.class))
                .extracting(MullionException::code)
                .isEqualTo(ErrorCode.STATE_CONFLICT);
    }

    @Test
    void whatIsNotThereIsAFaultOfTheRequest() {
        Network network = service.network(666, "10.66.6.0/24");
        String missing = UUID.randomUUID().toString();
        assertThatThrownBy(() -> service.requests.resolve(JOE, these(missing, null)))
                .hasMessage("Network " + missing + " could not be found.");
        assertThatThrownBy(() -> service.requests.resolve(JOE, these("vlan666", null)))
                .hasMessage("Network vlan666 could not be found.");
        assertThatThrownBy(
                        () -> service.requests.resolve(JOE, these(network.id().toString(), "10.1.1.1")))
                .hasMessageContaining("is not a valid IP for any of the subnets");
    }

    @Test
    void aTakenAddressIsRefusedBeforeAnythingIsMade() {
        Network network = service.network(666, "10.66.6.0/24");
        List<NetworkRequest> asked =
                service.requests.resolve(JOE, these(network.id().toString(), "10.66.6.77"));
        List<Port> ports = service.ports.allocate(UUID.randomUUID(), JOE.projectId(), asked);
        assertThat(ports.getFirst().addresses().getFirst().address()).hasToString("10.66.6.77");
        assertThatThrownBy(
                        () -> service.requests.resolve(JOE, these(network.id().toString(), "10.66.6.77")))
                .hasMessage("Fixed IP 10.66.6.77 is already in use.");
    }

    @Test
    void aNetworkWithoutSubnetIsRefused() {
        Network bare = service.networks.ensure("bare", "seeder", 12);
        assertThatThrownBy(() -> service.requests.resolve(JOE, these(bare.id().toString(), null)))
                .hasMessageContaining("requires a subnet");
    }
}
