package io.mullion.controller.networks;

import io.mullion.controller.networks.Port.Device;
import io.mullion.controller.networks.Port.VnicKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A port to be made.
 *
 * @param project whose it will be
 * @param network on which
 * @param texts what its owner calls it
 * @param mac address it must have; empty for any
 * @param addresses addresses it asks for; empty for one of each IP version, an empty list for none
 */
record NewPort(
        String project,
        UUID network,
        Network.Texts texts,
        Optional<String> mac,
        boolean up,
        Optional<List<Addresses.Asked>> addresses,
        Details details) {
    /** Who has it and how. */
    record Details(Device device, String host, VnicKind kind, Map<String, Object> profile) {}
}
