package io.mullion.controller.hosts;

import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.PartitionSummary;
import java.util.List;
import java.util.Optional;

/**
 * What a driver says of a host.
 *
 * @param partitions all partitions on it; empty if they could not be read, and then its room is left as it was counted
 */
record HostReport(HostInventory inventory, Optional<List<PartitionSummary>> partitions) {
    boolean fresh() {
        return inventory.state() != HostInventory.State.UNREACHABLE;
    }
}
