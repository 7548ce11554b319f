package io.mullion.controller.volumes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code PUT /volumes/{id}}. */
@BodySchema("update-volume.json")
record UpdateVolumeBody(Fields volume) {
    record Fields(
            @Nullable String name,
            @JsonProperty("display_name") @Nullable String displayName,
            @Nullable String description,
            @JsonProperty("display_description") @Nullable String displayDescription,
            @Nullable Map<String, String> metadata) {
        /** The name and description that a volume or snapshot has after this. */
        Volume.Label over(Volume.Label old) {
            return new Volume.Label(
                    first(name, displayName).or(old::name),
                    first(description, displayDescription).or(old::description));
        }

        boolean empty() {
            return first(name, displayName).isEmpty()
                    && first(description, displayDescription).isEmpty()
                    && metadata == null;
        }

        private static Optional<String> first(@Nullable String one, @Nullable String other) {
            return Optional.ofNullable(one).or(() -> Optional.ofNullable(other));
        }
    }
}
