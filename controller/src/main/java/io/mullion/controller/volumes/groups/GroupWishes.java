package io.mullion.controller.volumes.groups;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.Volume.Label;
import io.mullion.controller.volumes.VolumesConfig;
import io.mullion.controller.volumes.types.VolumeType;
import io.mullion.controller.volumes.types.VolumeTypes;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** From the body of a create call to a wish. */
final class GroupWishes {
    private final VolumeTypes types;
    private final VolumesConfig config;

    @Inject
    GroupWishes(VolumeTypes types, VolumesConfig config) {
        this.types = types;
        this.config = config;
    }

    /**
     * A group.
     *
     * @param names names or ids of volume types
     * @throws MullionException {@code NOT_FOUND} for an unknown type, {@code INVALID_INPUT} for none or another zone
     */
    NewGroup read(
            Handle handle, ApiRequest request, Label label, UUID groupType, List<String> names, @Nullable String zone) {
        if (names.isEmpty()) {
            throw MullionException.invalid("volume_types must be provided to create a group.");
        }
        if (zone != null && !zone.equals(config.zone())) {
            throw MullionException.invalid("Invalid input received: Availability zone '" + zone + "' is invalid.");
        }
        List<VolumeType> found = new ArrayList<>();
        for (String name : names) {
            VolumeType type = types.byNameOrId(handle, request.caller(), name);
            if (!found.contains(type)) {
                found.add(type);
            }
        }
        return new NewGroup(label, groupType, found);
    }

    /** Name and description; an empty name is none. */
    static Label label(@Nullable String name, @Nullable String description) {
        return new Label(Optional.ofNullable(name).map(String::strip), Optional.ofNullable(description));
    }
}
