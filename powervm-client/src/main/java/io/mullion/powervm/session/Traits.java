package io.mullion.powervm.session;

import java.util.Optional;

/**
 * How a console behaves: an HMC that sees many hosts, or the NovaLink partition of one host. All differences hang on
 * one header of the log-on reply ({@code reference/powervm-rest.md} §1).
 */
public enum Traits {
    /** A Hardware Management Console. */
    HMC,
    /** A NovaLink management partition. */
    NOVALINK;

    /** From {@code X-MC-Type}; a console that does not say is an HMC. */
    static Traits from(Optional<String> type) {
        return type.filter("PVM"::equalsIgnoreCase).isPresent() ? NOVALINK : HMC;
    }

    /** Virtual networks must exist before a VLAN is used, and bridges are changed through load groups. */
    public boolean vnetAware() {
        return this == HMC;
    }

    /** New client adapters may ask for a slot above all used ones. */
    public boolean highSlots() {
        return this == NOVALINK;
    }

    /** A disk is taken off an I/O server by a job of its own; else through the command line runner. */
    public boolean removesDevicesByJob() {
        return this == NOVALINK;
    }
}
