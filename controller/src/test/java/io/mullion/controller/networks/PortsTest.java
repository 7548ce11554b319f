package io.mullion.controller.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.controller.database.Database;
import io.mullion.controller.database.TestDatabase;
import io.mullion.controller.networks.NetworkRequest.OfPort;
import io.mullion.controller.networks.NetworkRequest.OnNetwork;
import io.mullion.controller.networks.Port.Device;
import io.mullion.controller.networks.Port.VnicKind;
import io.mullion.spi.compute.NetworkAdapter;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.placement.NetworkDemand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortsTest {
    private static final String PROJECT = "p1";

    private static List<NetworkRequest> on(Network... networks) {
        List<NetworkRequest> requests = new ArrayList<>();
        for (Network network : networks) {
            requests.add(new OnNetwork(network.id(), Optional.empty(), Optional.empty()));
        }
        return requests;
    }

    private static Port spare(Database database, TestingNetworks service, Network network, VnicKind kind) {
        PortMaker maker =
                new PortMaker(new NetworkQuotas(database, NetworksConfig.DEFAULTS), java.time.Clock.systemUTC());
        return database.inTransaction(handle -> maker.make(
                handle,
                UUID.randomUUID(),
                new NewPort(
                        PROJECT,
                        network.id(),
                        new Network.Texts("spare", ""),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        new NewPort.Details(
                                Device.NONE,
                                "",
                                kind,
                                kind == VnicKind.DIRECT ? Map.of("capacity", "0.02") : Map.of()))));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aRepeatedAllocationFindsTheSamePorts(TestDatabase kind) {
        try (Database database = kind.open()) {
            TestingNetworks service = new TestingNetworks(database, NetworksConfig.DEFAULTS);
            List<NetworkRequest> requests =
                    on(service.network(666, "10.66.6.0/24"), service.network(331, "10.33.1.0/24"));
            UUID server = UUID.randomUUID();
            List<Port> first = service.ports.allocate(server, PROJECT, requests);
            List<Port> again = service.ports.allocate(server, PROJECT, requests);
            assertThat(again)
                    .extracting(Port::mac)
                    .isEqualTo(first.stream().map(Port::mac).toList());
            assertThat(again)
                    .extracting(Port::addresses)
                    .isEqualTo(first.stream().map(Port::addresses).toList());
            assertThat(service.ports.of(server)).hasSize(2);
            assertThat(first.getFirst().addresses().getFirst().address()).hasToString("10.66.6.2");
            assertThat(service.ports.adapters(server))
                    .extracting(NetworkAdapter::kind)
                    .containsExactly(
                            new NetworkAdapter.Kind.VirtualEthernet(666, Optional.empty()),
                            new NetworkAdapter.Kind.VirtualEthernet(331, Optional.empty()));
            assertThat(service.ports
                            .interfaces(server)
                            .getFirst()
                            .subnets()
                            .getFirst()
                            .gateway())
                    .hasValueSatisfying(gateway -> assertThat(gateway).hasToString("10.66.6.1"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void manyAtOnceGetDifferentAddresses(TestDatabase kind) throws Exception {
        try (Database database = kind.open();
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            TestingNetworks service = new TestingNetworks(database, NetworksConfig.DEFAULTS);
            List<NetworkRequest> requests = on(service.network(666, "10.66.6.0/26"));
            List<Future<List<Port>>> all = new ArrayList<>();
            for (int i = 0; i < 61; i++) {
                all.add(threads.submit(() -> service.ports.allocate(UUID.randomUUID(), PROJECT, requests)));
            }
            Set<String> addresses = new HashSet<>();
            for (Future<List<Port>> each : all) {
                addresses.add(
                        each.get().getFirst().addresses().getFirst().address().toString());
            }
            assertThat(addresses).hasSize(61);
            UUID late = UUID.randomUUID();
            assertThatThrownBy(() -> service.ports.allocate(late, PROJECT, requests))
                    .isInstanceOf(MullionException.class)
                    .hasMessageContaining("No more IP addresses available on network");
            assertThat(service.ports.of(late)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void releasedPortsAreGoneUnlessTheyWereThereBefore(TestDatabase kind) {
        try (Database database = kind.open()) {
            TestingNetworks service = new TestingNetworks(database, NetworksConfig.DEFAULTS);
            Network network = service.network(666, "10.66.6.0/24");
            Port spare = spare(database, service, network, VnicKind.NORMAL);
            UUID server = UUID.randomUUID();
            List<NetworkRequest> requests = new ArrayList<>(on(network));
            requests.add(new OfPort(network.id(), spare.id(), Optional.of("front")));
            List<Port> had = service.ports.allocate(server, PROJECT, requests);
            service.ports.bind(server, "900942A_7882C40");
            assertThat(service.ports.of(server)).allMatch(Port::bound);
            assertThatThrownBy(() -> service.ports.allocate(UUID.randomUUID(), PROJECT, requests))
                    .hasMessageContaining("is still in use");
            service.ports.release(server);
            service.ports.release(server);
            assertThat(service.ports.of(server)).isEmpty();
            assertThat(service.ports.find(had.getFirst().id())).isEmpty();
            Port free = service.ports.find(spare.id()).orElseThrow();
            assertThat(free.device()).isEqualTo(Device.NONE);
            assertThat(free.bound()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anAddressThatCameFreeIsNotAtOnceGivenAgain(TestDatabase kind) {
        try (Database database = kind.open()) {
            TestingNetworks service = new TestingNetworks(database, NetworksConfig.DEFAULTS);
            List<NetworkRequest> requests = on(service.network(666, "10.66.6.0/29"));
            List<String> given = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                UUID server = UUID.randomUUID();
                given.add(service.ports
                        .allocate(server, PROJECT, requests)
                        .getFirst()
                        .addresses()
                        .getFirst()
                        .address()
                        .toString());
                service.ports.release(server);
            }
            assertThat(given)
                    .containsExactly("10.66.6.2", "10.66.6.3", "10.66.6.4", "10.66.6.5", "10.66.6.6", "10.66.6.2");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void afurtherPortGetsTheNextSlotAndLeavesAlone(TestDatabase kind) {
        try (Database database = kind.open()) {
            TestingNetworks service = new TestingNetworks(database, NetworksConfig.DEFAULTS);
            Network network = service.network(666, "10.66.6.0/24");
            Port vnic = spare(database, service, network, VnicKind.DIRECT);
            UUID server = UUID.randomUUID();
            service.ports.allocate(server, PROJECT, on(network));
            int slot = service.ports.nextSlot(server);
            NetworkRequest request = new OfPort(network.id(), vnic.id(), Optional.empty());
            assertThat(slot).isEqualTo(1);
            assertThat(service.requests.demands(List.of(request)))
                    .containsExactly(new NetworkDemand.Vnic(network.id().toString(), "default", 2, Optional.of(200)));
            service.ports.attach(server, PROJECT, slot, request);
            assertThat(service.ports.attach(server, PROJECT, slot, request).id())
                    .isEqualTo(vnic.id());
            service.ports.release(server, vnic.id());
            service.ports.release(server, vnic.id());
            assertThat(service.ports.of(server)).hasSize(1);
        }
    }
}
