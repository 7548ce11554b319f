package io.mullion.controller.volumes.snapshots;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import io.mullion.controller.volumes.Volume.Label;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /snapshots}. */
@BodySchema("create-snapshot.json")
record CreateSnapshotBody(Fields snapshot) {
    record Fields(
            @JsonProperty("volume_id") String volume,
            @Nullable String name,
            @JsonProperty("display_name") @Nullable String displayName,
            @Nullable String description,
            @JsonProperty("display_description") @Nullable String displayDescription,
            @Nullable Object force,
            @Nullable Map<String, String> metadata) {
        Label label() {
            return new Label(
                    Optional.ofNullable(name)
                            .or(() -> Optional.ofNullable(displayName))
                            .map(String::strip),
                    Optional.ofNullable(description).or(() -> Optional.ofNullable(displayDescription)));
        }
    }
}
