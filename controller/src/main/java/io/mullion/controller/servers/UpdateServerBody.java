package io.mullion.controller.servers;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.BodySchema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a server may be called anew; a field that is not there stays, an explicit null clears. */
@BodySchema("update-server.json")
record UpdateServerBody(Fields server) {
    record Fields(
            @Nullable String name,
            @Nullable JsonNode description,
            @Nullable String hostname,
            @Nullable JsonNode accessIPv4,
            @Nullable JsonNode accessIPv6) {

        Server.Texts over(Server.Texts old) {
            return new Server.Texts(
                    name == null ? old.name() : name.strip(),
                    text(description, old.description()),
                    hostname == null ? old.hostname() : hostname,
                    text(accessIPv4, old.accessIpV4()),
                    text(accessIPv6, old.accessIpV6()));
        }

        private static Optional<String> text(@Nullable JsonNode given, Optional<String> old) {
            return given == null ? old : Optional.ofNullable(given.textValue()).filter(text -> !text.isEmpty());
        }
    }
}
