package io.mullion.controller.servers.create;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.Microversion;
import io.mullion.controller.networks.NetworkRequest;
import io.mullion.controller.networks.NetworkWish;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interface of a new server, checked and in a form that can be recorded.
 *
 * @param network on which network
 * @param port the port that is there already
 * @param fixedIp the address that a new port must have
 * @param tag the tag that the guest finds the interface by
 */
record InterfaceWish(UUID network, Optional<UUID> port, Optional<String> fixedIp, Optional<String> tag) {
    /** From 2.37 a request must say what networks it wants. */
    private static final int EXPLICIT = 37;

    static InterfaceWish of(NetworkRequest request) {
        return switch (request) {
            case NetworkRequest.OnNetwork on ->
                new InterfaceWish(on.network(), Optional.empty(), on.fixedIp(), on.tag());
            case NetworkRequest.OfPort of ->
                new InterfaceWish(of.network(), Optional.of(of.port()), Optional.empty(), of.tag());
        };
    }

    NetworkRequest request() {
        return port.<NetworkRequest>map(id -> new NetworkRequest.OfPort(network, id, tag))
                .orElseGet(() -> new NetworkRequest.OnNetwork(network, fixedIp, tag));
    }

    /** What a request body says of networks. @throws MullionException {@code INVALID_INPUT} where it must say something */
    static NetworkWish read(@Nullable JsonNode networks, Microversion version) {
        if (networks == null || networks.isNull()) {
            if (version.from(EXPLICIT)) {
                throw MullionException.invalid(
                        "Invalid input for field/attribute server. 'networks' is a required property");
            }
            return new NetworkWish.Unspecified();
        }
        if (networks.isTextual()) {
            if (!version.from(EXPLICIT)) {
                throw MullionException.invalid("Invalid input for field/attribute networks. Value: "
                        + networks.textValue() + ". It is not of type 'array'");
            }
            return networks.textValue().equals("auto") ? new NetworkWish.Auto() : new NetworkWish.None();
        }
        List<NetworkWish.Asked> asked = new ArrayList<>();
        networks.forEach(each -> asked.add(new NetworkWish.Asked(
                text(each, "uuid"), text(each, "port"), text(each, "fixed_ip"), text(each, "tag"))));
        return asked.isEmpty() ? new NetworkWish.Unspecified() : new NetworkWish.These(asked);
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue()).filter(text -> !text.isEmpty());
    }
}
