package io.mullion.controller.hosts;

import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.placement.HostStatus;
import io.mullion.spi.placement.HostStatus.Maintenance;
import io.mullion.spi.placement.HostStatus.Service;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A host: a Power server that partitions run on.
 *
 * @param inventory what its driver said last
 * @param ids how the compute API calls it
 * @param group the one host group it is in
 * @param service what an administrator has said of its compute service
 * @param maintenance whether work may be placed on it
 * @param seenAt when its console last gave figures
 * @param up whether it operates, its figures are fresh, and nobody forced it down
 */
public record Host(
        HostInventory inventory,
        Ids ids,
        Group group,
        Service service,
        Maintenance maintenance,
        Instant seenAt,
        boolean up) {
    /** Machine type, model and serial joined: {@code 9119MME_1009425}. */
    public String name() {
        return inventory.host();
    }

    /**
     * How the compute API calls it.
     *
     * @param number of service and hypervisor before microversion 2.53
     * @param service of the compute service from then on
     * @param hypervisor of the hypervisor from then on
     */
    public record Ids(long number, UUID service, UUID hypervisor) {}

    /** The host group. @param zone its availability zone, if it has one */
    public record Group(int id, String name, Optional<String> zone) {}

    /** What the scheduler needs to know of its state. */
    public HostStatus status() {
        return HostStatus.READY.with(service).seen(inventory.state()).with(maintenance);
    }
}
