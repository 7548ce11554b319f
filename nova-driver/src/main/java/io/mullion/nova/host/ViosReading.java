package io.mullion.nova.host;

import io.mullion.nova.site.Fabrics;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.spi.compute.HostInventory.FibreChannelPort;
import io.mullion.spi.compute.HostInventory.ViosFigures;

/** One I/O server in figures. */
final class ViosReading {
    private ViosReading() {}

    static ViosFigures figures(VirtualIoServer vios, Fabrics fabrics, Clusters clusters) {
        return new ViosFigures(
                vios.uuid(),
                vios.name(),
                vios.number(),
                vios.state().equals("running"),
                vios.managementPartition() ? "active" : vios.rmc(),
                vios.ports().stream()
                        .map(port -> new FibreChannelPort(
                                port.name(), port.wwpn(), fabrics.of(port.wwpn()), port.available()))
                        .toList(),
                clusters.of(vios.uuid()),
                vios.moverService(),
                vios.vnicCapable(),
                vios.vnicFailoverCapable());
    }
}
