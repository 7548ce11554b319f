package io.mullion.controller.volumes;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.BooleanText;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.controller.volumes.api.Owner;
import io.mullion.controller.volumes.types.VolumeTypes;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** From the body of a create call to a wish, with its rules that need no other volume (reference/volume-api.md §4). */
final class VolumeWishes {
    private final VolumeTypes types;
    private final VolumesConfig config;

    @Inject
    VolumeWishes(VolumeTypes types, VolumesConfig config) {
        this.types = types;
        this.config = config;
    }

    NewVolume read(Handle handle, ApiRequest request, CreateVolumeBody.Fields fields) {
        check(fields);
        Volume.Origin origin = new Volume.Origin(
                id(fields.snapshot(), "Snapshot"),
                id(fields.source(), "Volume"),
                text(fields.imageRef()).or(() -> text(fields.image())).map(VolumeWishes::image));
        Optional<Integer> size = Optional.ofNullable(fields.size()).map(VolumeWishes::gib);
        if (size.isEmpty() && origin.equals(Volume.Origin.NONE)) {
            throw MullionException.invalid("Invalid input received: Volume size must be specified as an option.");
        }
        Optional<UUID> group = id(fields.consistencyGroup(), "Group").or(() -> id(fields.group(), "Group"));
        return new NewVolume(
                UUID.randomUUID(),
                Owner.of(request.caller()),
                new Volume.Label(
                        text(fields.name()).or(() -> text(fields.displayName())).map(String::strip),
                        text(fields.description()).or(() -> text(fields.displayDescription()))),
                size,
                text(fields.type()).map(name -> types.byNameOrId(handle, request.caller(), name)),
                origin,
                Optional.ofNullable(fields.metadata()).orElse(Map.of()),
                group);
    }

    private void check(CreateVolumeBody.Fields fields) {
        List<String> sources = Stream.of(fields.snapshot(), fields.source(), fields.imageRef(), fields.image())
                .filter(source -> text(source).isPresent())
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        if (sources.size() > 1) {
            throw MullionException.invalid(
                    "Invalid input received: At most one of snapshot_id, source_volid, imageRef and backup_id may be given.");
        }
        if (fields.multiattach() != null && BooleanText.of(fields.multiattach())) {
            throw MullionException.invalid(
                    "multiattach parameter has been removed. The default behavior is to use multiattach enabled volume types.");
        }
        text(fields.zone()).filter(zone -> !zone.equals(config.zone())).ifPresent(zone -> {
            throw MullionException.invalid("Invalid input received: Availability zone '" + zone + "' is invalid.");
        });
    }

    private static int gib(Object size) {
        return size instanceof Number number ? number.intValue() : Integer.parseInt(size.toString());
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isEmpty());
    }

    private static Optional<UUID> id(@Nullable String text, String kind) {
        return text(text)
                .map(value -> Ids.parse(value)
                        .orElseThrow(() -> MullionException.notFound(kind + " " + value + " could not be found.")));
    }

    private static UUID image(String text) {
        return Ids.parse(text)
                .orElseThrow(() -> MullionException.invalid(
                        "Invalid input received: Invalid image identifier or unable to access requested image."));
    }
}
