package io.mullion.controller.placement;

import io.mullion.spi.compute.ComputeDriver;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which driver serves which host: learnt from what each driver reports. */
@Singleton
public final class ComputeDrivers {
    private final Set<ComputeDriver> drivers;
    private final Map<String, ComputeDriver> byHost = new ConcurrentHashMap<>();

    @Inject
    ComputeDrivers(Set<ComputeDriver> drivers) {
        this.drivers = drivers;
    }

    /** All drivers. */
    public Set<ComputeDriver> all() {
        return drivers;
    }

    /** Asks all drivers for their hosts and remembers who serves them. */
    public List<HostInventory> inventory() {
        List<HostInventory> hosts = new ArrayList<>();
        drivers.forEach(driver -> hosts.addAll(inventory(driver)));
        return hosts;
    }

    /** Asks one driver for its hosts and remembers that it serves them. */
    public List<HostInventory> inventory(ComputeDriver driver) {
        List<HostInventory> hosts = driver.inventory();
        hosts.forEach(host -> byHost.put(host.host(), driver));
        return hosts;
    }

    /** Whether a driver has reported a host since the start. */
    public boolean knows(String host) {
        return byHost.containsKey(host);
    }

    /**
     * The driver of a host.
     *
     * @throws MullionException {@code CONSOLE_UNREACHABLE} if no driver has reported the host since the start
     */
    public ComputeDriver of(String host) {
        ComputeDriver driver = byHost.get(host);
        if (driver != null) {
            return driver;
        }
        inventory();
        driver = byHost.get(host);
        if (driver == null) {
            throw new MullionException(
                    ErrorCode.CONSOLE_UNREACHABLE, "No management console has reported host " + host + " yet.");
        }
        return driver;
    }
}
