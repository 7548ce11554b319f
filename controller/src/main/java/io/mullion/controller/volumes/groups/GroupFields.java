package io.mullion.controller.volumes.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.volumes.groups.GroupUpdates.Update;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What both APIs may change of a group. */
record GroupFields(
        @Nullable String name,
        @Nullable String description,
        @JsonProperty("add_volumes") @Nullable String add,
        @JsonProperty("remove_volumes") @Nullable String remove) {
    Update update() {
        return new Update(GroupWishes.label(name, description), Optional.ofNullable(add), Optional.ofNullable(remove));
    }
}
