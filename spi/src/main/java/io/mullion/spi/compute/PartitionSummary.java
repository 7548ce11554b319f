package io.mullion.spi.compute;

import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.Optional;

/**
 * A partition as it is found on a host.
 *
 * @param partition the driver's key, see {@link ServerHandle#partition()}
 * @param name its present name on the console
 * @param number partition id, unique on its host at a time and reused
 * @param power whether it runs
 * @param memory desired memory
 * @param entitlement desired processing units
 * @param rmc state of its management connection: {@code active, inactive, none, unknown, busy}
 * @param operatingSystem what the partition reports over RMC; empty if it never did
 * @param compatibilityMode the mode it runs in now; empty if it does not run
 */
public record PartitionSummary(
        String partition,
        String name,
        int number,
        PowerState power,
        Mib memory,
        ProcUnits entitlement,
        String rmc,
        Optional<String> operatingSystem,
        Optional<String> compatibilityMode) {}
