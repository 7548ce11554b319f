package io.mullion.scheduler.table;

import io.mullion.spi.placement.HostNetworks.VnicPort;
import io.mullion.spi.placement.NetworkDemand.Vnic;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Spreads vNICs over SR-IOV ports: each backing device of a vNIC on another port, on every port no more logical ports and
 * no more capacity than it has. The emptiest ports are tried first, then every other way; a search of more than 100,000
 * steps, which takes dozens of vNICs that nearly fit, is given up as if there were no way.
 */
public final class VnicPorts {
    private static final int MAXIMUM_STEPS = 100_000;

    private final int[] logical;
    private final int[] capacity;
    private final List<VnicPort> ports;
    private final List<Vnic> demands;
    private int steps;

    private VnicPorts(List<VnicPort> ports, List<Vnic> demands) {
        this.ports = ports;
        this.logical = ports.stream().mapToInt(VnicPort::freeLogicalPorts).toArray();
        this.capacity = ports.stream().mapToInt(VnicPort::freeCapacity).toArray();
        this.demands = demands.stream()
                .sorted(Comparator.comparingInt((Vnic vnic) -> vnic.capacity().orElse(0))
                        .thenComparingInt(Vnic::redundancy)
                        .reversed())
                .toList();
    }

    /** A way to carry all these vNICs on the ports, if there is one. */
    public static Optional<Uses> assign(List<VnicPort> ports, List<Vnic> vnics) {
        VnicPorts search = new VnicPorts(ports, vnics);
        return search.place(0) ? Optional.of(new Uses(search.logical, search.capacity)) : Optional.empty();
    }

    /** What is left of each port. */
    public static final class Uses {
        private final int[] logical;
        private final int[] capacity;

        private Uses(int[] logical, int[] capacity) {
            this.logical = logical;
            this.capacity = capacity;
        }

        /** Replaces each port by what is left of it. */
        void applyTo(List<VnicPort> ports) {
            for (int i = 0; i < logical.length; i++) {
                VnicPort port = ports.get(i);
                ports.set(i, new VnicPort(port.label(), logical[i], capacity[i], port.granularity()));
            }
        }
    }

    /** Places the demands from {@code index} on. */
    private boolean place(int index) {
        return index == demands.size() || choose(index, emptiest(), 0, 0);
    }

    /** Chooses ports for the backing devices of one demand from {@code device} on, none before {@code from}. */
    private boolean choose(int index, int[] order, int device, int from) {
        Vnic vnic = demands.get(index);
        if (device == vnic.redundancy()) {
            return place(index + 1);
        }
        if (++steps > MAXIMUM_STEPS) {
            return false;
        }
        for (int at = from; at <= order.length - (vnic.redundancy() - device); at++) {
            int port = order[at];
            int share = share(vnic, port);
            if (share < 0 || sameAsSkipped(order, from, at)) {
                continue;
            }
            logical[port]--;
            capacity[port] -= share;
            if (choose(index, order, device + 1, at + 1)) {
                return true;
            }
            logical[port]++;
            capacity[port] += share;
        }
        return false;
    }

    /** What the vNIC takes of the port; -1 if the port cannot carry it. */
    private int share(Vnic vnic, int port) {
        VnicPort at = ports.get(port);
        int share = Math.max(vnic.capacity().orElse(at.granularity()), at.granularity());
        boolean fits = !at.label().isEmpty()
                && at.label().equals(vnic.label())
                && logical[port] > 0
                && capacity[port] >= share;
        return fits ? share : -1;
    }

    /** Whether an equal port was tried in this place already and did not help. */
    private boolean sameAsSkipped(int[] order, int from, int at) {
        for (int i = from; i < at; i++) {
            if (logical[order[i]] == logical[order[at]]
                    && capacity[order[i]] == capacity[order[at]]
                    && ports.get(order[i]).equals(ports.get(order[at]))) {
                return true;
            }
        }
        return false;
    }

    private int[] emptiest() {
        Integer[] order = IntStream.range(0, ports.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.comparingInt((Integer port) -> -capacity[port]).thenComparingInt(port -> -logical[port]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
