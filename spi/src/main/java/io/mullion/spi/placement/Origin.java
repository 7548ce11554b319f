package io.mullion.spi.placement;

import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.Optional;

/**
 * Where a server is now.
 *
 * @param host its host
 * @param view what is known about that host; the scheduler fills it from its table when empty
 * @param hostGroup the host group kept with the server: used when the host is not known any more
 * @param occupied what the server takes there
 * @param server the server's own state
 */
public record Origin(
        String host, Optional<HostView> view, Optional<String> hostGroup, Occupied occupied, MovingServer server) {

    /** On {@code host}, taking {@code occupied}, in state {@code server}. */
    public static Origin on(String host, Occupied occupied, MovingServer server) {
        return new Origin(host, Optional.empty(), Optional.empty(), occupied, server);
    }

    /** The same with a view of the host. */
    public Origin seenAs(HostView host) {
        return new Origin(this.host, Optional.of(host), hostGroup, occupied, server);
    }

    /** The same with another state of the server. */
    public Origin with(MovingServer newServer) {
        return new Origin(host, view, hostGroup, occupied, newServer);
    }

    /**
     * What a server takes from its host now: a resize needs only the difference.
     *
     * @param memory with the hypervisor's share
     * @param units entitlement
     * @param disk local disk
     * @param pool its shared processor pool; empty for the default pool or dedicated processors
     */
    public record Occupied(Mib memory, ProcUnits units, Mib disk, Optional<String> pool) {
        /** Nothing. */
        public static final Occupied NOTHING = new Occupied(Mib.ZERO, ProcUnits.ZERO, Mib.ZERO, Optional.empty());

        /** What {@code demand} takes. */
        public static Occupied of(Demand demand) {
            return new Occupied(demand.totalMemory(), demand.units(), demand.disk(), Claim.poolOf(demand));
        }
    }
}
