package io.mullion.spi.placement;

import java.util.List;

/**
 * What a host tells OpenStack about itself.
 *
 * @param instances what it can run; empty rejects every image that asks
 * @param hypervisorType {@code phyp}
 * @param hypervisorVersion a whole number; 0 if unknown
 * @param cell its cell; empty text if there are none
 * @param address its management address; empty text if unknown
 */
public record Platform(
        List<Instance> instances, String hypervisorType, int hypervisorVersion, String cell, String address) {
    /** Every PowerVM host: big and little endian, version 8 as PowerVC publishes it. */
    public static final Platform POWERVM = new Platform(
            List.of(new Instance("ppc64", "phyp", "hvm"), new Instance("ppc64le", "phyp", "hvm")), "phyp", 8, "", "");

    public Platform {
        instances = List.copyOf(instances);
    }

    /** The same at this management address. */
    public Platform at(String newAddress) {
        return new Platform(instances, hypervisorType, hypervisorVersion, cell, newAddress);
    }

    /**
     * Something a host can run.
     *
     * @param architecture such as {@code ppc64le}
     * @param hypervisor such as {@code phyp}
     * @param mode such as {@code hvm}
     */
    public record Instance(String architecture, String hypervisor, String mode) {}
}
