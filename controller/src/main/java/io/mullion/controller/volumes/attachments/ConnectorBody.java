package io.mullion.controller.volumes.attachments;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.Connector;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connector as clients write it; what is of no use here, such as an iSCSI name, is left out. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ConnectorBody(
        @Nullable String host,
        @Nullable List<String> wwpns,
        @Nullable String mountpoint) {
    /** @throws MullionException {@code INVALID_INPUT} without a host */
    Connector connector(Optional<UUID> server) {
        if (host == null || host.isEmpty()) {
            throw MullionException.invalid("Invalid input received: The connector must have a host.");
        }
        List<String> ports = Optional.ofNullable(wwpns).orElse(List.of()).stream()
                .map(wwpn -> wwpn.toUpperCase(Locale.ROOT))
                .toList();
        return new Connector(host, server.map(UUID::toString).orElse(host), ports);
    }
}
