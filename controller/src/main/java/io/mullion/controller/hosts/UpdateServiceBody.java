package io.mullion.controller.hosts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.computeapi.Words;
import io.mullion.controller.http.BodySchema;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.placement.HostStatus.Service;
import java.util.Optional;

/** Body of {@code PUT /os-services/{uuid}}, from microversion 2.53 on. */
@BodySchema("update-service.json")
record UpdateServiceBody(
        Optional<String> status,
        @JsonProperty("disabled_reason") Optional<String> reason,
        @JsonProperty("forced_down") Optional<String> forcedDown) {
    /** The service as it is wanted. */
    Service on(Service now) {
        return new Service(
                status.map(word -> word.equals("enabled")).orElse(now.enabled()),
                status.map(word -> reason.orElse("")).orElse(now.disabledReason()),
                forcedDown.flatMap(Words::flag).orElse(now.forcedDown()));
    }

    /** @throws MullionException {@code INVALID_INPUT} if nothing is wanted, or a reason without disabling */
    void check() {
        if (status.isEmpty() && forcedDown.isEmpty() && reason.isEmpty()) {
            throw MullionException.invalid(
                    "No updates were requested. Fields 'status' or 'forced_down' should be specified.");
        }
        if (reason.isPresent() && !status.equals(Optional.of("disabled"))) {
            throw MullionException.invalid("Specifying 'disabled_reason' requires that status is 'disabled'.");
        }
    }
}
