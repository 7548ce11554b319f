package io.mullion.controller.volumes.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import io.mullion.controller.volumes.api.BooleanText;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code POST /group_types} and {@code PUT /group_types/{id}}. */
@BodySchema("group-type.json")
record GroupTypeBody(@JsonProperty("group_type") Fields type) {
    record Fields(
            @Nullable String name,
            @Nullable String description,
            @JsonProperty("is_public") @Nullable Object isPublic,
            @JsonProperty("group_specs") @Nullable Map<String, String> specs) {
        GroupType create(String givenName) {
            return new GroupType(
                    UUID.randomUUID(),
                    givenName.strip(),
                    Optional.ofNullable(description),
                    isPublic == null || BooleanText.of(isPublic),
                    Optional.ofNullable(specs).orElse(Map.of()));
        }

        GroupType over(GroupType old) {
            return new GroupType(
                    old.id(),
                    Optional.ofNullable(name).map(String::strip).orElse(old.name()),
                    Optional.ofNullable(description).or(old::description),
                    isPublic == null ? old.isPublic() : BooleanText.of(isPublic),
                    old.specs());
        }
    }
}
