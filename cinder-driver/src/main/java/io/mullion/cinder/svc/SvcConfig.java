package io.mullion.cinder.svc;

import io.mullion.cinder.svc.rest.ArrayAddress;
import io.mullion.cinder.svc.rest.ArrayLimits;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One array.
 *
 * @param address where it is and who we are to it
 * @param pools names of the pools to use, in the order they are shown; none for all
 * @param maxOverSubscription how much thin space may be promised, as a multiple of what there is; 1 or more
 * @param limits how hard it is driven
 * @param waits how long it is waited for
 */
public record SvcConfig(
        ArrayAddress address, List<String> pools, double maxOverSubscription, ArrayLimits limits, SvcWaits waits) {
    /** Cinder's default for thin pools. */
    public static final double USUAL_OVER_SUBSCRIPTION = 20;

    /** @throws MullionException {@code INVALID_CONFIGURATION} naming what is wrong */
    public SvcConfig {
        pools = List.copyOf(pools);
        if (!List.of("http", "https").contains(String.valueOf(address.url().getScheme()))) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION,
                    "url of array " + address.name() + " is not http or https: " + address.url());
        }
        if (!(maxOverSubscription >= 1)) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION,
                    "over-subscription of array " + address.name() + " is below 1: " + maxOverSubscription);
        }
    }

    /** An array with usual limits, whose certificate the platform trusts. */
    public static SvcConfig of(String name, URI url, String user, String password, List<String> pools) {
        return new SvcConfig(
                new ArrayAddress(name, url, user, password, Optional.empty()),
                pools,
                USUAL_OVER_SUBSCRIPTION,
                ArrayLimits.defaults(),
                SvcWaits.defaults());
    }
}
