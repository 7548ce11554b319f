package io.mullion.controller.networks;

import com.google.inject.Singleton;
import io.mullion.controller.networks.Port.Binding;
import io.mullion.controller.networks.Port.FixedIp;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Makes ports: a MAC and addresses that nobody has. */
@Singleton
final class PortMaker {
    private static final String PREFIX = "fa:16:3e";
    private static final int ATTEMPTS = 16;
    private static final HexFormat HEX = HexFormat.ofDelimiter(":");

    private final Clock clock;
    private final NetworkQuotas quotas;
    private final SecureRandom random = new SecureRandom();
    private final PortStore ports = new PortStore();
    private final NetworkStore networks = new NetworkStore();
    private final Addresses addresses = new Addresses();

    @Inject
    PortMaker(NetworkQuotas quotas, Clock clock) {
        this.quotas = quotas;
        this.clock = clock;
    }

    /**
     * Makes a port, within the caller's transaction.
     *
     * @throws MullionException {@code NOT_FOUND} without the network, {@code DUPLICATE} if MAC or address is taken,
     *     {@code STATE_CONFLICT} if there is no free address
     */
    Port make(Handle handle, UUID id, NewPort wanted) {
        if (networks.find(handle, wanted.network()).isEmpty()) {
            throw Networks.unknown(wanted.network().toString());
        }
        quotas.require(handle, wanted.project(), QuotaResource.PORT, 1);
        List<FixedIp> given = wanted.addresses()
                .map(wishes -> addresses.asked(handle, wanted.network(), wishes))
                .orElseGet(() -> addresses.any(handle, wanted.network()));
        Instant now = clock.instant();
        Port port = new Port(
                id,
                wanted.project(),
                wanted.network(),
                wanted.texts(),
                wanted.mac().orElseGet(() -> freeMac(handle, wanted.network())),
                wanted.up(),
                wanted.details().device(),
                new Binding(
                        wanted.details().host(),
                        wanted.details().kind(),
                        wanted.details().profile()),
                given,
                now,
                now);
        ports.insert(handle, port);
        return port;
    }

    private String freeMac(Handle handle, UUID network) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            byte[] tail = new byte[3];
            random.nextBytes(tail);
            String mac = PREFIX + ":" + HEX.formatHex(tail);
            if (!ports.hasMac(handle, network, mac)) {
                return mac;
            }
        }
        throw MullionException.stateConflict("No more MAC addresses available on network " + network + ".");
    }
}
