package io.mullion.nova.network;

import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.VirtualSwitch;
import io.mullion.powervm.session.Traits;
import java.util.Optional;

/**
 * The adapter over which a NovaLink partition reaches the partitions beside it: VLAN 4094 of a switch of its own ({@code
 * reference/nova-powervm-flows.md} §14.4). An HMC reaches partitions over their own networks.
 */
public final class ManagementAdapter {
    private static final String SWITCH = "MGMTSWITCH";
    private static final int VLAN = 4094;

    private ManagementAdapter() {}

    /** Gives a partition that adapter, unless it has it or the host has no such switch. */
    public static void plug(Host host, LogicalPartition partition) {
        if (host.console().traits() != Traits.NOVALINK) {
            return;
        }
        Switches switches = new Switches(host);
        Optional<Entry<VirtualSwitch>> there = switches.find(SWITCH);
        if (there.isEmpty()) {
            return;
        }
        ClientAdapters adapters = new ClientAdapters(host, partition.uuid());
        long number = there.get().value().number();
        boolean plugged = adapters.all().stream()
                .anyMatch(adapter ->
                        adapter.value().switchNumber().filter(n -> n == number).isPresent());
        if (!plugged) {
            adapters.add(Optional.empty(), VLAN, there.get(), switches);
        }
    }
}
