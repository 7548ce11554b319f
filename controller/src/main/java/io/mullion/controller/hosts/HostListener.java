package io.mullion.controller.hosts;

import io.mullion.spi.placement.HostView;

/** Is told what is known of hosts, each time that changes; calls come one after the other. */
public interface HostListener {
    /** This is known of a host now. */
    void changed(HostView host);

    /** A host is not known any more. */
    void gone(String host);
}
