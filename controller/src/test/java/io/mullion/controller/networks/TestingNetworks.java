package io.mullion.controller.networks;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.Policy;
import java.time.Clock;

/** The services of this feature over a database, without the API. */
final class TestingNetworks {
    static final Policy ADMINS_ALL = (caller, rule, target) -> caller.has("admin")
            || caller.projectId().equals(target.get("project_id"))
            || "True".equals(target.get("shared"));

    final Networks networks;
    final Subnets subnets;
    final Ports ports;
    final NetworkRequests requests;

    TestingNetworks(Database database, NetworksConfig config) {
        Clock clock = Clock.systemUTC();
        NetworkQuotas quotas = new NetworkQuotas(database, config);
        networks = new Networks(database, config, quotas, ADMINS_ALL, clock);
        subnets = new Subnets(database, quotas, clock);
        ports = new Ports(database, config, new PortMaker(quotas, clock), ADMINS_ALL, clock);
        requests = new NetworkRequests(networks, ports);
    }

    /** A shared network with a subnet. */
    Network network(int vlan, String cidr) {
        Network network = networks.ensure("vlan" + vlan, "seeder", vlan);
        subnets.ensure(network, "subnet" + vlan, cidr);
        return network;
    }
}
