package io.mullion.nova;

import io.mullion.nova.media.RepositoryConfig;
import io.mullion.nova.site.ConsoleAccess;
import io.mullion.nova.site.Fabrics;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.List;

/**
 * Everything that is configured for PowerVM hosts.
 *
 * @param consoles all consoles; several may manage one host, the first that answers is asked
 * @param fabrics which physical ports are on which Fibre Channel fabric
 * @param portsPerFabric virtual Fibre Channel adapters that a server gets on each fabric, 1 or more
 * @param repository where first-boot images are kept
 */
public record PowerVmComputeConfig(
        List<ConsoleAccess> consoles, Fabrics fabrics, int portsPerFabric, RepositoryConfig repository) {
    /** One adapter for each of two I/O servers on each fabric. */
    public static final int USUAL_PORTS_PER_FABRIC = 2;

    /** @throws MullionException {@code INVALID_CONFIGURATION} naming what is wrong */
    public PowerVmComputeConfig {
        consoles = List.copyOf(consoles);
        if (portsPerFabric < 1) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION, "ports per fabric are below 1: " + portsPerFabric);
        }
        long names = consoles.stream().map(ConsoleAccess::name).distinct().count();
        if (names != consoles.size()) {
            throw new MullionException(ErrorCode.INVALID_CONFIGURATION, "two consoles have one name");
        }
    }

    /** Consoles with usual settings. */
    public static PowerVmComputeConfig of(List<ConsoleAccess> consoles, Fabrics fabrics) {
        return new PowerVmComputeConfig(consoles, fabrics, USUAL_PORTS_PER_FABRIC, RepositoryConfig.DEFAULTS);
    }
}
