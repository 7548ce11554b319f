package io.mullion.controller.volumes.snapshots;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import io.mullion.controller.volumes.Volume.Label;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code PUT /snapshots/{id}}. */
@BodySchema("update-snapshot.json")
record UpdateSnapshotBody(Fields snapshot) {
    record Fields(
            @Nullable String name,
            @JsonProperty("display_name") @Nullable String displayName,
            @Nullable String description,
            @JsonProperty("display_description") @Nullable String displayDescription) {
        Label over(Label old) {
            return new Label(
                    Optional.ofNullable(name)
                            .or(() -> Optional.ofNullable(displayName))
                            .or(old::name),
                    Optional.ofNullable(description)
                            .or(() -> Optional.ofNullable(displayDescription))
                            .or(old::description));
        }
    }
}
