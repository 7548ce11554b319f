package io.mullion.spi.placement;

import io.mullion.spi.compute.HostInventory;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a host may be used now.
 *
 * @param service what the administrator says
 * @param system what its console says
 * @param maintenance where it is on the way into maintenance
 * @param standby present if the host is kept free
 * @param optimizer what the Dynamic Resource Optimizer may do with it
 * @param reservation id of the lease that reserves it
 */
public record HostStatus(
        Service service,
        HostInventory.State system,
        Maintenance maintenance,
        Optional<Standby> standby,
        Optimizer optimizer,
        Optional<String> reservation) {
    /** Enabled, operating, nothing special. */
    public static final HostStatus READY = new HostStatus(
            Service.ENABLED,
            HostInventory.State.OPERATING,
            Maintenance.OK,
            Optional.empty(),
            Optimizer.FREE,
            Optional.empty());

    /** The same in another system state. */
    public HostStatus seen(HostInventory.State state) {
        return new HostStatus(service, state, maintenance, standby, optimizer, reservation);
    }

    /** The same with another service state. */
    public HostStatus with(Service newService) {
        return new HostStatus(newService, system, maintenance, standby, optimizer, reservation);
    }

    /** The same in another state of maintenance. */
    public HostStatus with(Maintenance state) {
        return new HostStatus(service, system, state, standby, optimizer, reservation);
    }

    /** The same, kept free for these uses. */
    public HostStatus with(Standby uses) {
        return new HostStatus(service, system, maintenance, Optional.of(uses), optimizer, reservation);
    }

    /** The same with other optimizer switches. */
    public HostStatus with(Optimizer switches) {
        return new HostStatus(service, system, maintenance, standby, switches, reservation);
    }

    /** The same, reserved for this lease. */
    public HostStatus reservedFor(String lease) {
        return new HostStatus(service, system, maintenance, standby, optimizer, Optional.of(lease));
    }

    /**
     * The compute service of the host.
     *
     * @param enabled whether new work may go there
     * @param disabledReason the administrator's words; empty text if none
     * @param forcedDown whether it is to be taken for down
     */
    public record Service(boolean enabled, String disabledReason, boolean forcedDown) {
        /** Enabled. */
        public static final Service ENABLED = new Service(true, "", false);
    }

    /** Maintenance mode. */
    public enum Maintenance {
        /** Not in maintenance. */
        OK,
        /** On the way into it. */
        ENTERING,
        /** In it. */
        ON,
        /** Its servers could not all be moved away. */
        ERROR
    }

    /**
     * A host kept free.
     *
     * @param uses what it may be used for; empty for nothing
     */
    public record Standby(Set<Use> uses) {
        public Standby {
            uses = Set.copyOf(uses);
        }

        /** What a standby host may be used for. */
        public enum Use {
            /** New servers when no other host fits, and remote restart. */
            PROVISIONING,
            /** Servers of a host that goes into maintenance. */
            PLANNED_MAINTENANCE,
            /** Remote restart. */
            UNPLANNED_MAINTENANCE
        }
    }

    /**
     * The optimizer's switches.
     *
     * @param excluded whether nothing may be moved onto or off the host by the optimizer
     * @param busy whether an action of it runs there or the host was over its threshold lately
     */
    public record Optimizer(boolean excluded, boolean busy) {
        /** May be used. */
        public static final Optimizer FREE = new Optimizer(false, false);
    }
}
