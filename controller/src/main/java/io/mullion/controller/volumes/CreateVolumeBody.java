package io.mullion.controller.volumes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /volumes}. */
@BodySchema("create-volume.json")
record CreateVolumeBody(Fields volume) {
    record Fields(
            @Nullable Object size,
            @Nullable String name,
            @JsonProperty("display_name") @Nullable String displayName,
            @Nullable String description,
            @JsonProperty("display_description") @Nullable String displayDescription,
            @JsonProperty("volume_type") @Nullable String type,
            @Nullable Map<String, String> metadata,
            @JsonProperty("snapshot_id") @Nullable String snapshot,
            @JsonProperty("source_volid") @Nullable String source,
            @Nullable String imageRef,
            @JsonProperty("image_id") @Nullable String image,
            @JsonProperty("consistencygroup_id") @Nullable String consistencyGroup,
            @JsonProperty("group_id") @Nullable String group,
            @JsonProperty("availability_zone") @Nullable String zone,
            @Nullable Object multiattach) {}
}
