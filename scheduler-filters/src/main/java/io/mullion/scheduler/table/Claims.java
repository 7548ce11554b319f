package io.mullion.scheduler.table;

import io.mullion.spi.compute.HostInventory.ProcessorPool;
import io.mullion.spi.placement.Claim;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostNetworks;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.units.ProcUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a host looks like once claims are counted: the way to turn a driver's inventory into a view. */
public final class Claims {
    private Claims() {}

    /** The host after these claims, in this order. */
    public static HostView counted(HostView host, List<Claim> claims) {
        HostView now = host;
        for (Claim claim : claims) {
            now = new HostView(facts(now.facts(), claim), now.figures().after(claim));
        }
        return now;
    }

    /** Whether a claim changes the facts of a host, and not its figures only. */
    static boolean touchesFacts(Claim claim) {
        return !claim.pools().isEmpty() || !claim.vnics().isEmpty();
    }

    /** The facts after a claim: units drawn from pools, shares of SR-IOV ports. */
    static HostFacts facts(HostFacts host, Claim claim) {
        if (!touchesFacts(claim)) {
            return host;
        }
        List<ProcessorPool> pools =
                host.pools().stream().map(pool -> drawn(pool, claim.pools())).toList();
        return host.toBuilder()
                .pools(pools)
                .networks(ported(host.networks(), claim))
                .build();
    }

    private static ProcessorPool drawn(ProcessorPool pool, Map<String, ProcUnits> units) {
        ProcUnits drawn = units.get(pool.name());
        return drawn == null
                ? pool
                : new ProcessorPool(
                        pool.id(), pool.name(), pool.maximum(), pool.used().plus(drawn));
    }

    private static HostNetworks ported(HostNetworks networks, Claim claim) {
        if (claim.vnics().isEmpty()) {
            return networks;
        }
        List<HostNetworks.VnicPort> ports = new ArrayList<>(networks.vnicPorts());
        VnicPorts.assign(ports, claim.vnics()).ifPresent(uses -> uses.applyTo(ports));
        return new HostNetworks(networks.switches(), networks.bridges(), ports, networks.excluded());
    }
}
